import { age } from './sentences/age'
import { contactDetail } from './sentences/contact-detail'
import { feeFromWorker } from './sentences/fee-from-worker'
import { offSiteLink } from './sentences/off-site-link'
import { origin } from './sentences/origin'
import { profanity } from './sentences/profanity'
import { protectedTrait } from './sentences/protected-trait'
import { question } from './sentences/question'
import { unpaidWork } from './sentences/unpaid-work'
import { age as ageBlind } from './written-blind/age'
import { contactDetail as contactDetailBlind } from './written-blind/contact-detail'
import { feeFromWorker as feeFromWorkerBlind } from './written-blind/fee-from-worker'
import { offSiteLink as offSiteLinkBlind } from './written-blind/off-site-link'
import { origin as originBlind } from './written-blind/origin'
import { protectedTrait as protectedTraitBlind } from './written-blind/protected-trait'
import { question as questionBlind } from './written-blind/question'
import { unpaidWork as unpaidWorkBlind } from './written-blind/unpaid-work'

type Sentences = { caught: readonly string[]; clean: readonly string[] }

/** Those that grew with the rules, and those of writers who had not seen any. */
const both = (known: Sentences, blind: Sentences): Sentences => ({
  caught: [...known.caught, ...blind.caught],
  clean: [...known.clean, ...blind.clean],
})

/** Sentences by idea: `caught` must be held back, `clean` must go live. */
export const sentences = {
  age: both(age, ageBlind),
  contactDetail: both(contactDetail, contactDetailBlind),
  feeFromWorker: both(feeFromWorker, feeFromWorkerBlind),
  offSiteLink: both(offSiteLink, offSiteLinkBlind),
  origin: both(origin, originBlind),
  profanity,
  protectedTrait: both(protectedTrait, protectedTraitBlind),
  question: both(question, questionBlind),
  unpaidWork: both(unpaidWork, unpaidWorkBlind),
}
