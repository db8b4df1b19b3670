/** What the things are called that events are about. The keys are values of `event.entity`. */
const entityLabels: Record<string, string> = {
  provider: 'Provider',
  site: 'Site',
  vacancy: 'Vacancy',
  vacancy_report: 'Report about a vacancy',
  application: 'Application',
  employment: 'Employment',
  retention_check: 'Retention check',
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
  },
  employment: {
    agree: 'start agreed',
    start: 'started',
    correct_start: 'start date corrected',
    fall_through: 'did not start',
    end: 'ended',
  },
  retention_check: { ask: 'asked', remind: 'asked again', answer: 'answered' },
  council_member: { add_staff: 'added', change_roles: 'roles changed', remove_staff: 'removed' },
  setting_version: { change_setting: 'changed' },
  message: { retry: 'tried again by hand' },
  account: {
    set_up_second_factor: 'second key set up',
    use_recovery_code: 'recovery code used',
    reset_second_factor: 'second key reset',
  },
  token: { 'send-code': 'sent' },
}

/** "verified"; an unknown change in its own words: "hand_over" → "hand over". */
export function changeWords(entity: string, change: string): string {
  return changes[entity]?.[change] ?? change.replace(/[_-]/g, ' ')
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
