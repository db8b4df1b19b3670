import { leftOut } from './preferences'
import { phrase, phraseRule } from './rule'

const UNION = String.raw`(?:(?:trade |labour )?unions?(?: (?:members?|reps?|representatives?|activists?|people|types|officials?))|trade unions?|trade unionists?|unionists?|shop stewards?)`

/** Nobody may be refused work for being in a union, or for not being in one (Trade Union and Labour Relations Act 1992, section 137). */
export const unionRule = phraseRule(
  'union',
  'It seems to turn away members of a union, or to ask for them. The law leaves that to each person.',
  [
    ...leftOut(UNION),
    phrase(
      String.raw`(?:must|should|may|can) ?(?:not|n't) (?:be|belong|join|become) (?:in |to |part of |(?:an? )?members? of )?(?:an? |any |the )?(?:trade )?unions?(?: members?)?|(?:must|should|have to|need to) (?:join|leave|belong to|be (?:in|a member of)|resign from|give up) (?:an? |any |the |our |your )?(?:trade )?union(?: membership)?`,
    ),
    phrase(
      String.raw`(?:non|anti)[- ]union(?:i[sz]ed)? (?:people|staff|workers?|carers?|only|home|company|employer|shop|preferred)|no unions?(?= ?(?:$|[.!,;:\n]|here|please|in this|allowed|at))|union-free|(?:union|unison|gmb) members? (?:only|preferred|need not)`,
    ),
  ],
)
