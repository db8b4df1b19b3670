/** How somebody who cannot apply alone asked for help. */
export const assistedHows = ['phone', 'in-person', 'letter'] as const
export type AssistedHow = (typeof assistedHows)[number]

export const assistedHowLabels: Record<AssistedHow, string> = {
  phone: 'On the phone',
  'in-person': 'Face to face',
  letter: 'By letter',
}

/** Somebody who may be the person described, for staff to say so. `name` is '' where the council does not know them. */
export type SamePerson = { personId: string; name: string; reason: 'email' | 'phone' }
