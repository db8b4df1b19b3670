import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor'
import type { PrismaClient } from '#app/platform/database/client.server'
import { claimWords } from '#app/hiring/employment/claims/forms'
import { defaultWeights } from '#app/brokering/matching/weights'
import { brandColours, brandModes, type Brand } from '#app/organisations/settings/brand/brand'
import { colourField } from '#app/organisations/settings/brand/brand-form'
import { actionWorld } from './action-world'

/** One form of a page, whole and right: who posts it, what the address names, what is typed, and its button. */
export type Press = {
  by: Actor
  params?: Record<string, string>
  query?: string
  fields?: Record<string, string | string[]>
  intent: string
  /** The form's button has no name: without one, what was typed is kept and the next screen shown. */
  onward?: true
  /** The name under which the button is posted, where it is not `intent`. */
  field?: string
  /** Words of other pages that mean something here too. */
  also?: string[]
  /** The browser's own cookies, beside the session. */
  cookie?: string
  /** The button only shows something: nothing is kept. */
  reads?: true
  /** What is answered where the form is whole and right; else it is done. */
  answer?: number
}

/** Colours that can be read, in both modes. */
const readableBrand: Brand = {
  light: {
    brand: '#17594a',
    ink: '#ffffff',
    deep: '#0f4236',
    soft: '#e0ebe0',
    accent: '#a63d15',
    accentSoft: '#fbe3d2',
  },
  dark: {
    brand: '#86cbb3',
    ink: '#10231d',
    deep: '#a9dfcb',
    soft: '#20362e',
    accent: '#f3a878',
    accentSoft: '#44291a',
  },
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Of each page whose form has several buttons one form, by the page's address. */
export async function everyAction(db: PrismaClient): Promise<Record<string, Press>> {
  const {
    boss,
    colleague,
    request,
    seeker,
    newcomer,
    manager,
    referrer,
    waiting,
    invited,
    applied,
    provider,
    link,
    vacancy,
    held,
    draft,
    application,
    other,
    fresh,
    referral,
    employment,
    claim,
    cashIn,
    own,
    candidate,
    agreed,
    broken,
    introduction,
    round,
    placing,
    opening,
    pot,
    scheme,
    editable,
    changing,
    grant,
    recommended,
    recommendation,
    assisted,
    paid,
    run,
    kept,
    header,
    about,
    registerCookie,
  } = await actionWorld(db)
  const { id: providerId } = provider
  const brandFields = {
    portalName: 'Proud to Care',
    strapline: 'Care work near home',
    contactEmail: 'care@testshire.example',
    version: '0',
    logo: '',
    ...Object.fromEntries(
      brandModes.flatMap((mode) => brandColours.map((name) => [colourField(mode, name), readableBrand[mode][name]])),
    ),
  }
  const at = (id: string) => ({ id })
  const staff = (press: Omit<Press, 'by'>): Press => ({ by: boss, ...press })
  const provided = (press: Omit<Press, 'by'>): Press => ({ by: manager, ...press })
  const personal = (press: Omit<Press, 'by'>): Press => ({ by: seeker, ...press })
  const words = 'A reason that says enough.'
  return {
    '/council/interests': staff({ fields: { providerId, words }, intent: 'add' }),
    '/council/messages': staff({ intent: 'all' }),
    '/council/providers/:id': staff({ params: at(applied.id), intent: 'verify' }),
    '/council/moderation/:id': staff({
      params: at(held.id),
      fields: { version: held.updatedAt.toISOString() },
      intent: 'approve',
    }),
    '/council/first-days': staff({ fields: { id: claim.id, [claimWords(claim.id)]: words }, intent: 'approve' }),
    '/council/staff/:id': staff({ params: at(colleague.personId), fields: { roles: ['moderator'] }, intent: 'save' }),
    '/council/settings/brand': staff({ fields: brandFields, intent: 'save' }),
    '/council/settings/matching': staff({
      fields: {
        version: '0',
        ...Object.fromEntries(Object.entries(defaultWeights).map(([part, points]) => [part, String(points)])),
      },
      intent: 'save',
    }),
    '/council/settings/pay-rates': staff({
      fields: { kind: 'national-living-wage', from: day(200), pence: '15.00' },
      intent: 'add',
    }),
    '/council/schemes/:id': staff({ params: at(scheme.id), intent: 'start' }),
    '/council/schemes/:id/edit/:part': staff({
      params: { id: editable.id, part: 'elsewhere' },
      fields: { rows: '0', seen: changing.updatedAt.toISOString() },
      intent: 'save',
      also: ['add'],
    }),
    '/council/pots/:id': staff({ params: at(pot.id), fields: { amount: '100' }, intent: 'propose' }),
    '/council/grants/:id': staff({
      also: ['ask', 'withdraw'],
      params: at(grant.id),
      fields: { note: words },
      intent: 'note',
    }),
    '/council/grants/:id/decide': staff({
      params: at(recommended.id),
      fields: { recommendation, tell: 'now', unconfirmedWords: words },
      intent: 'approve',
    }),
    '/council/grants/:id/recovery': staff({
      params: at(paid.id),
      fields: { amount: '10', words, note: words },
      intent: 'propose',
      // They are still there: nothing to ask back.
      answer: 409,
    }),
    '/council/grants/:id/confirmation': staff({
      params: at(grant.id),
      fields: { answer: 'not-ours', byName: 'Jo, the manager', words },
      intent: 'record',
    }),
    '/council/grants/risk-list': staff({
      fields: { kind: 'household', addressLine: '1 High Street', postcode: 'OX16 5QA', words, reviewOn: day(30) },
      intent: 'add',
    }),
    '/council/payment-runs/:id': staff({ params: at(run.id), intent: 'rebuild' }),
    '/broker': staff({ fields: { candidateId: candidate.id, formKey: randomUUID() }, intent: 'no-answer' }),
    '/broker/matches/:candidateId/:vacancyId': staff({
      params: { candidateId: candidate.id, vacancyId: vacancy.id },
      fields: { brokerWords: words },
      intent: 'ask',
    }),
    '/broker/introductions/:id': staff({
      also: ['ask'],
      params: at(introduction.id),
      fields: { withdrawWords: words },
      intent: 'withdraw',
    }),
    '/broker/rounds/:id': staff({ params: at(round.id), intent: 'work-out' }),
    '/broker/rounds/:id/candidates': staff({ params: at(round.id), fields: { ids: own.id }, intent: 'add' }),
    '/broker/rounds/:id/vacancies': staff({ params: at(round.id), fields: { ids: broken.id }, intent: 'add' }),
    '/broker/rounds/:id/candidates/:memberId': staff({
      params: { id: placing.id, memberId: candidate.id },
      fields: { choice: vacancy.id },
      intent: 'order',
      also: ['remove'],
    }),
    '/broker/rounds/:id/vacancies/:memberId': staff({
      params: { id: opening.id, memberId: vacancy.id },
      fields: { openings: '2' },
      intent: 'openings',
      also: ['order', 'remove'],
    }),
    '/broker/candidates/:id': staff({ params: at(candidate.id), fields: { note: words }, intent: 'note' }),

    // Last of the council's: what was asked for are limits that leave nobody much to decide.
    '/council/staff/requests': staff({ fields: { id: request.id }, intent: 'confirm' }),
    '/provider/applications/shortlist': provided({
      query: `?applicant=${fresh.id}&applicant=${application.id}`,
      fields: { tell: 'now' },
      intent: 'send',
    }),
    '/provider/applications/not-selected': provided({
      query: `?applicant=${other.id}`,
      fields: { reason: 'other', words, tell: 'now' },
      intent: 'send',
    }),
    '/provider/applications/:id': provided({
      also: ['shortlist', 'note'],
      params: at(application.id),
      fields: { offerWords: words, tell: 'now' },
      intent: 'send-offer',
    }),
    '/provider/employments/:id': provided({
      params: at(employment),
      fields: { startedOn: day(-1) },
      intent: 'start',
    }),
    '/provider/vacancies/new': provided({ fields: { title: 'A job' }, intent: 'draft', onward: true }),
    '/provider/vacancies/:id/edit': provided({
      params: at(draft.id),
      query: '?step=advert',
      fields: { description: words },
      intent: 'draft',
      onward: true,
    }),
    '/provider/vacancies/:id': provided({ params: at(vacancy.id), intent: 'confirm' }),
    '/provider/referrals/programme': provided({ intent: 'renew' }),
    '/provider/referrals/people/:id': provided({ params: at(waiting.id), intent: 'refuse', also: ['confirm'] }),
    '/provider/referrals/cash-ins/:id': provided({ params: at(cashIn.id), intent: 'approve' }),
    '/provider/referrals/:id': provided({ params: at(referral.id), fields: { thanks: words }, intent: 'thank' }),

    '/refer/accept': { by: invited.actor, intent: 'accept' },
    '/refer/leaderboard': { by: referrer.actor, intent: 'show' },
    '/r/:code': personal({ params: { code: link.code }, intent: 'remember', reads: true }),
    '/account/applications/:id': personal({
      params: at(application.id),
      intent: 'show-name',
      also: ['hide-name', 'remove-referral', 'accept'],
    }),
    '/account/matching/consent': { by: agreed.person, intent: 'withdraw', also: ['agree'] },
    '/account/matching/employers': personal({ fields: { providerId }, intent: 'exclude' }),
    '/jobs/:reference/save': personal({ params: { reference: vacancy.reference }, intent: 'yes', field: 'saved' }),
    '/sign-in/continue/send': personal({
      fields: { id: kept.id },
      intent: 'throw-away',
      also: ['send'],
      cookie: header!.split(';')[0]!,
    }),
    ...screens(),
  }

  /** The forms of several screens: their main button goes on, and has no name. */
  function screens(): Record<string, Press> {
    const { reference } = broken
    const screen = (press: Omit<Press, 'by' | 'onward'>): Press => ({ by: newcomer, ...press, onward: true })
    const registers = (fields = {}) => screen({ fields, intent: 'later', cookie: registerCookie })
    return {
      '/jobs/:reference/apply': screen({
        params: { reference },
        fields: about,
        intent: 'later',
        also: ['remove-referral'],
      }),
      ...Object.fromEntries(
        ['availability', 'right-to-work', 'why-care'].map((step) => [
          `/jobs/:reference/apply/${step}`,
          screen({ params: { reference }, intent: 'later' }),
        ]),
      ),
      '/jobs/:reference/apply/check': {
        by: newcomer,
        params: { reference },
        intent: 'remove-referral',
        also: ['send'],
        reads: true,
      },
      '/register-interest': registers({ ...about, name: 'Sam Osei-Bell' }),
      '/register-interest/:step': { ...registers(), params: { step: 'when' } },
      '/grants/:scheme/apply/:step': screen({ params: { scheme: scheme.slug, step: 'you' }, intent: 'later' }),
      '/council/grants/:id/apply/:step': staff({
        params: { id: assisted.id, step: 'you' },
        intent: 'later',
        onward: true,
      }),
    }
  }
}
