/** What a council's administrators can set, in the order of the page. Names are values of `setting_version.section`. */
export const settingSections = [
  'brand',
  'pay-rates',
  'moderation',
  'brokering',
  'matching',
  'grants',
  'payments',
  'grant-reviews',
] as const
export type SettingSection = (typeof settingSections)[number]

export const settingLabels: Record<SettingSection, { label: string; about: string }> = {
  brand: { label: 'Name and colours', about: 'What people see at the top of every page, and in which colours.' },
  'pay-rates': { label: 'Minimum wages', about: 'The rates below which no vacancy can be published.' },
  moderation: { label: 'Words to check', about: 'Phrases that hold an advert back until a moderator has read it.' },
  brokering: {
    label: 'Job brokers',
    about: 'How many people one broker looks after, and how long everybody has to answer.',
  },
  grants: { label: 'Limits for grants', about: 'How much each role may recommend, award and pay at once.' },
  payments: {
    label: 'Payment files',
    about: 'Which files a payment run makes beside the bank’s: Bacs Standard 18, and a CSV for your finance system.',
  },
  'grant-reviews': {
    label: 'Second looks at grants',
    about: 'How many decisions are drawn to be looked at again by someone who had no part in them.',
  },
  matching: { label: 'Matching', about: 'How much each part of a match counts, with a preview of what a change does.' },
}

export type SettingDifference = { what: string; before: string | null; after: string | null }

/** How two versions of a section differ, entry by entry, for its history. Lists are compared as sets. */
export function settingDifferences(before: unknown, after: unknown): SettingDifference[] {
  const [old, current] = [flatten(before), flatten(after)]
  const names = [...new Set([...old.keys(), ...current.keys()])]
  return names.flatMap((what) => {
    const [was, is] = [old.get(what) ?? null, current.get(what) ?? null]
    return was === is ? [] : [{ what, before: was, after: is }]
  })
}

function flatten(value: unknown, path = ''): Map<string, string> {
  const flat = new Map<string, string>()
  if (Array.isArray(value)) {
    for (const item of value) {
      const text =
        typeof item === 'object' && item !== null
          ? Object.values(item as object)
              .map(String)
              .join(' ')
          : String(item)
      flat.set(path ? `${path}: ${text}` : text, text)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value))
      for (const [inner, text] of flatten(item, path ? `${path} ${name}` : name)) flat.set(inner, text)
  } else if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')) {
    flat.set(path, String(value))
  }
  return flat
}
