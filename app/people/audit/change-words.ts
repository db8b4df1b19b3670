import { grantChanges } from './grant-change-words'
import { referralChanges, referralEntityLabels } from './referral-change-words'

/** What the things are called that events are about. The keys are values of `event.entity`. */
const entityLabels: Record<string, string> = {
  provider: 'Provider',
  site: 'Site',
  vacancy: 'Vacancy',
  vacancy_report: 'Report about a vacancy',
  application: 'Application',
  employment: 'Employment',
  retention_check: 'Retention check',
  candidate: 'Candidate',
  introduction: 'Introduction',
  match_review: 'Second look at a match',
  in_work_check: 'In-work check',
  matching_round: 'Matching round',
  grant_application: 'Grant application',
  instalment: 'Payment of a grant',
  payment_run: 'Payment run',
  bank_details: 'Bank details',
  confirmation: 'Employment confirmation',
  grant_appeal: 'Appeal',
  grant_recovery: 'Money asked back',
  scheme: 'Scheme',
  pot: 'Pot',
  pot_transfer: 'Money into a pot',
  risk_entry: 'Risk list',
  staff_interest: 'Interest in an employer',
  ...referralEntityLabels,
  council_member: 'Staff',
  setting_version: 'Setting',
  message: 'Email',
  account: 'Sign-in',
  person: 'Person',
  alert: 'Job alert',
  file: 'File',
  token: 'Sign-in code',
}

/** What happened, in the past tense, by entity and change. */
const changes: Record<string, Record<string, string>> = {
  provider: {
    apply: 'registered',
    apply_again: 'applied again',
    verify: 'verified',
    refuse: 'refused',
    suspend: 'suspended',
    reinstate: 'reinstated',
    edit: 'details changed',
    invite_member: 'a team member was invited',
    change_member: 'a team member’s role changed',
    remove_member: 'a team member was removed',
  },
  site: { add: 'added', edit: 'changed', close: 'closed' },
  vacancy: {
    create: 'draft started',
    copy: 'copied to a new draft',
    edit: 'changed',
    submit_for_review: 'sent for review',
    approve_by_itself: 'approved by itself: no rule matched',
    take_back: 'taken back by the provider',
    approve: 'approved',
    send_back: 'sent back to draft',
    hold: 'held: a change tripped a rule',
    touch: 'confirmed as still open',
    close: 'closed',
    take_down: 'taken down',
    reopen: 'opened again',
  },
  vacancy_report: { report: 'received', create: 'received', resolve: 'resolved' },
  application: {
    start: 'started',
    submit: 'sent',
    shortlist: 'shortlisted',
    interview: 'invited to an interview',
    offer: 'offered the job',
    hire: 'hired',
    not_select: 'not selected',
    undo: 'decision taken back',
    withdraw: 'withdrawn',
    decline: 'offer declined',
    lapse: 'closed without an answer',
    reopen: 'opened again',
    hired_elsewhere: 'hired elsewhere',
    introduce: 'sent by a broker',
    restore: 'open again: another start fell through',
    advert_closed: 'told that the advert closed',
  },
  employment: {
    agree: 'start agreed',
    start: 'started',
    correct_start: 'start date corrected',
    undo_start: 'start taken back: recorded by mistake',
    new_to_care: 'first job in care or not: said',
    fall_through: 'did not start',
    end: 'ended',
  },
  retention_check: { ask: 'asked', remind: 'asked again', answer: 'answered' },
  candidate: {
    register: 'registered to be matched',
    complete_profile: 'profile complete',
    change_profile: 'profile changed',
    consent_to_matching: 'agreed to be matched',
    end_consent: 'consent to be matched ended',
    withdraw_consent: 'paused: consent to be matched withdrawn',
    activate: 'free to be matched',
    pause: 'paused',
    resume: 'looking again after a pause',
    place: 'got a job',
    start_work: 'started work',
    undo_start: 'start taken back: recorded by mistake',
    fall_through: 'start fell through',
    look_again: 'looking for another job',
    finish_support: 'in-work support finished',
    close: 'case closed',
    reopen: 'case opened again',
    take_on: 'taken on by a broker',
    hand_over: 'handed over to another broker',
    give_back: 'given back: no broker',
    exclude_provider: 'an employer ruled out',
    include_provider: 'an employer allowed again',
    in_work_check: 'asked how work goes',
    add_email: 'an email address written down',
  },
  introduction: {
    suggest: 'suggested',
    endorse: 'endorsed',
    dismiss: 'set aside',
    reconsider: 'suggested again after a second look',
    ask: 'candidate asked',
    remind: 'candidate reminded',
    consent: 'candidate agreed',
    decline: 'candidate said no',
    lapse: 'lapsed without an answer',
    send: 'sent to the employer',
    supersede: 'superseded by a hire',
    restore: 'restored after a start fell through',
    close: 'closed',
    answer_overdue: 'no answer from the employer: broker told',
  },
  match_review: { contest: 'asked for', decide: 'decided' },
  matching_round: {
    create: 'begun',
    change: 'members or orders changed',
    work_out: 'worked out',
    place: 'placements changed by hand',
    endorse: 'endorsed',
    cancel: 'cancelled',
  },
  ...grantChanges,
  ...referralChanges,
  council_member: {
    add_staff: 'added',
    change_roles: 'roles changed',
    remove_staff: 'removed',
    limit_to_schemes: 'a role limited to schemes',
  },
  setting_version: { change_setting: 'changed' },
  message: { retry: 'tried again by hand' },
  account: {
    set_up_second_factor: 'second key set up',
    use_recovery_code: 'recovery code used',
    reset_second_factor: 'second key reset',
  },
  token: {
    'send-code': 'sent',
    'send-link': 'link sent instead',
    'hold-back-code': 'not sent',
    'stop-codes': 'stopped for a day by their owner',
    'start-codes': 'no longer stopped',
  },
}

/** "verified"; an unknown change in its own words: "hand_over" → "hand over". */
export function changeWords(entity: string, change: string): string {
  return changes[entity]?.[change] ?? change.replace(/[_-]/g, ' ')
}

/** Whether somebody has put a change into words: each transition of the portal has some. */
export function hasChangeWords(entity: string, change: string): boolean {
  return changes[entity]?.[change] !== undefined
}

export function entityWords(entity: string): string {
  const words = entityLabels[entity] ?? entity.replace(/[_-]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "applied → verified", "moderator", "moderator → moderator, admin"; null where an event changes no state. */
export function stateWords(from: string | null, to: string | null): string | null {
  const plain = (state: string) => state.replaceAll('+', ', ').replaceAll('_', ' ')
  if (from === to || (from === null && to === null)) return null
  if (from === null) return plain(to!)
  return to === null ? `${plain(from)} → none` : `${plain(from)} → ${plain(to)}`
}

/** Who did it, in words. */
export function actorWords(event: { actor: string | null; actorKind: string; change: string }): string {
  // Whoever reports an advert need not sign in.
  const isPublic = event.actorKind !== 'system' || event.change === 'report'
  return event.actor ?? (isPublic ? 'A member of the public' : 'The portal')
}
