import { age } from './sentences/age'
import { contactDetail } from './sentences/contact-detail'
import { feeFromWorker } from './sentences/fee-from-worker'
import { offSiteLink } from './sentences/off-site-link'
import { origin } from './sentences/origin'
import { profanity } from './sentences/profanity'
import { protectedTrait } from './sentences/protected-trait'
import { question } from './sentences/question'
import { unpaidWork } from './sentences/unpaid-work'

/** Sentences by idea: `caught` must be held back, `clean` must go live. */
export const sentences = {
  age,
  contactDetail,
  feeFromWorker,
  offSiteLink,
  origin,
  profanity,
  protectedTrait,
  question,
  unpaidWork,
}
