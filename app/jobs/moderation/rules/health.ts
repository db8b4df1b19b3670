import type { Phrase } from './rule'

const CONDITION = String.raw`(?:health (?:conditions?|problems?|issues?)|medical (?:conditions?|history|problems?)|illness(?:es)?|disabilit(?:y|ies)|disabled|sick(?:ness)?(?: leave| absence| days?)?|ill|mental health(?! (?:first|nurs|act|train|qual|award|certif))|depress(?:ed|ion)|anxiety|stress|epilep\w+|diabet\w+|asthma|pregnan\w+|medications?|bad back|back (?:pain|problems?|injur\w+|trouble)|injur(?:y|ies)|allerg\w+|vaccin\w+|jab|covid|smoke|smoker|hiv(?:[- ]positive)?|hepatitis|cancer|tablets|strokes?|heart (?:attack|condition|problems?)|seizures?|fits|surgery|operations?|arthritis|migraines?|bipolar|schizophreni\w+|ptsd|autis\w+|adhd|dyslexi\w+|hernia|tb|tuberculosis)`

/** What makes a question one about work done for others: "Do you have experience with people with disabilities?" */
export const ABOUT_WORK =
  /looked after(?! your)|experience|support|train|qualif|nvq|diploma|certific|level|work(?:ed|ing)? (?:with|for|in|around)|car(?:e|ed|ing) (?:for|of)|help|giv(?:e|en|ing)|administ|knowledge|understand|aware|handl|deal|polic|first aid|interest|comfortable|confident|know|feel about|assist|nurs/i

/** Before an offer, nobody may be asked about their health or disability (Equality Act 2010, section 60). */
export const healthQuestions: readonly Phrase[] = [
  {
    match: new RegExp(
      String.raw`\b(?:do|does|have|are|were|did|can|will|is|has)(?:n't)? (?:you|there)\b[^?.!\n]{0,60}?\b${CONDITION}\b`,
      'gi',
    ),
    unless: ABOUT_WORK,
  },
  {
    match:
      /\b(?:your|any) (?:own |current |past |previous )?(?:health|sickness|medical|disability|absence|gp)\b(?! (?:and (?:safety|social)|care|first|qualif|training))(?: \w+)?/gi,
    unless: /experience|train/i,
  },
  /\bhow (?:many|much)\b[^?.\n]{0,50}\b(?:sick\w*|absen\w+|time off|off work|ill)\b/gi,
  {
    match: new RegExp(String.raw`\b(?:any|tell us about|list|describe) (?:\w+ ){0,3}${CONDITION}\b`, 'gi'),
    unless: ABOUT_WORK,
  },
  /\b(?:see|seeing|under) (?:a |the |your |any )?(?:doctor|gp|specialist|consultant|psychiatrist|counsellor|therapist)\b[^?\n]{0,30}/gi,
  /\b(?:what|which|any|wot) (?:illness(?:es)?|disabilit(?:y|ies)|conditions|medical conditions|ailments|operations|injuries)\b[^?\n]{0,20}\b(?:have|had|av|do|did|you)\b/gi,
  /\b(?:ever|have you|you|were|been) (?:been |ever )*(?:sectioned|hospitali[sz]ed|in (?:a |the )?(?:psychiatric |mental )?(?:hospital|rehab|psychiatric (?:ward|unit))|in therapy|signed off)\b/gi,
  /\b(?:seen|saw|visited|consulted|been to) (?:an? |the |your )?(?:doctor|gp|specialist|consultant|psychiatrist|psychologist|counsellor|therapist|surgeon)\b/gi,
  /\bdo you suffer\b[^?.\n]{0,40}/gi,
  /\b(?:time off|days? off|appointments?|off work)\b[^?.\n]{0,20}\b(?:doctors?|hospital|medical|treatment|gp|therapy|clinic|ill(?:ness)?)\b/gi,
  /\b(?:physically|medically|mentally) fit\b/gi,
  /\b(?:are you|do you) (?:in good health|healthy|fit and well)\b/gi,
]
