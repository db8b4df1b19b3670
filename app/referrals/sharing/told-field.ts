/** The tick box with which a friend lets whoever told them see their first name. */
export const SHOWS_NAME_FIELD = 'showsName'

/** The button that takes "Amira told me about this job" away. */
export const REMOVE_REFERRAL = 'remove-referral'
