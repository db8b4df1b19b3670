/** Why somebody is not matched now, whatever there is for them. */
export type Blocked = 'not-active' | 'no-consent'
