import { z } from 'zod'
import { choice, tick, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import { spokenWays } from '#app/brokering/cases/case-forms'

const ids = typed((text) => ({ value: text.split(' ').filter(isUuid) }))

/** What a broker says about a registration, beside the person's own answers. */
export const registerForForm = z.object({
  how: choice(spokenWays, 'Choose how you are talking to them'),
  agreed: tick(),
  takeOn: tick(),
  /** The account that is theirs; '' for somebody new. */
  samePersonId: typed((text) => ({ value: isUuid(text) ? text : null })),
  /** People who were offered and are somebody else: ids with spaces between. */
  notThese: ids,
})
