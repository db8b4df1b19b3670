/**
 * Words that people and adverts use for the same thing. A search for one finds them all. In lower case, letters and
 * digits only, words separated by one space; a text may be in several groups.
 */
const synonymGroups: readonly (readonly string[])[] = [
  ['carer', 'care worker', 'care assistant', 'healthcare assistant', 'health care assistant', 'hca', 'caregiver'],
  ['senior carer', 'senior care worker', 'senior care assistant', 'senior hca'],
  ['support worker', 'support assistant', 'support work', 'care and support worker'],
  ['pa', 'personal assistant'],
  ['nurse', 'rgn', 'rmn', 'rnld', 'registered nurse', 'staff nurse'],
  ['ot', 'occupational therapist', 'occupational therapy'],
  ['activities coordinator', 'activity coordinator', 'activities organiser', 'lifestyle coordinator'],
  ['team leader', 'team lead', 'shift leader', 'supervisor'],
  ['cook', 'chef', 'kitchen assistant', 'catering'],
  ['cleaner', 'cleaning', 'housekeeper', 'housekeeping', 'domestic assistant', 'laundry'],
  ['apprentice', 'apprenticeship', 'trainee'],
  ['home care', 'homecare', 'domiciliary', 'domiciliary care', 'dom care', 'community care', 'care at home'],
  ['care home', 'residential home', 'residential care'],
  ['childrens home', 'children s home', 'residential child care', 'residential childcare'],
  ['live in', 'live in care', 'live in carer'],
  ['night', 'nights', 'waking nights', 'night shift', 'overnight'],
  ['sleep in', 'sleep ins', 'sleepin', 'sleepover', 'sleeping night'],
  ['evening', 'evenings', 'twilight', 'tea time'],
  ['weekend', 'weekends', 'saturday', 'sunday'],
  ['school hours', 'term time', 'term time only'],
  ['bank', 'bank staff', 'casual', 'relief'],
  ['learning disability', 'learning disabilities', 'learning difficulties', 'ld'],
  ['elderly', 'older people', 'older adults'],
  ['driver', 'minibus driver'],
]

/** The longest phrase of any group, in words. */
export const LONGEST_PHRASE = Math.max(...synonymGroups.flat().map((phrase) => phrase.split(' ').length))

/** Every phrase with what means the same, itself first. */
export const synonymsOf: ReadonlyMap<string, readonly string[]> = buildMap()

function buildMap(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const group of synonymGroups)
    for (const phrase of group) {
      const others = group.filter((other) => other !== phrase)
      map.set(phrase, [...(map.get(phrase) ?? [phrase]), ...others])
    }
  return map
}
