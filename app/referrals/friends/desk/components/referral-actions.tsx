import { firstName } from '#app/people/profile/names'
import { ActionButton, Button, ButtonRow } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import { endReasons, REASON_MAX } from '../manager-forms'
import type { ManagedReferral } from '../manager-views'
import type { ReferralStage } from '../../referral'

type Props = {
  referral: ManagedReferral
  /** Who else it may have been: active referrers. */
  referrers: readonly { id: string; name: string }[]
  /** The form to thank who told them. */
  thanks: React.ReactNode
  form: FormState | undefined
}

/** Whoever has applied says with their application what they want. */
const endChoices: Record<(typeof endReasons)[number], { label: string; hint: string }> = {
  does_not_count: {
    label: 'It does not count',
    hint: 'They came through an agency, or you knew them before. Points for this friend are taken back.',
  },
  not_interested: { label: 'The friend is not interested any more', hint: 'Points that were earned stay.' },
}

/** A good moment to say thank you. */
const hasStarted: readonly ReferralStage[] = ['started', 'retained_13', 'retained_26']

/** What a manager can do with a referral; nobody does it with their own. */
export function ReferralActions({ referral, referrers, thanks, form }: Props) {
  const { id, own, stage, closedReason, endedAt, contactedAt, contact, application, referrer } = referral
  if (own)
    return (
      <Card title="A colleague does this">
        <p>This referral is about you, so another manager looks after it.</p>
      </Card>
    )
  const action = `/provider/referrals/${id}`
  const stateOf = (intent: string) => (form?.values.intent === intent ? form : undefined)
  const who = firstName(referrer.name)
  const mayCall = !endedAt || closedReason === 'excluded'
  const toCall = contact && !contactedAt && !application && mayCall
  const wasReal = contact && !application && !endedAt
  return (
    <Card title={toCall ? `Call ${firstName(contact.name)}` : 'What you can do'}>
      <div className="stack">
        {toCall && (
          <Form action={action} hidden={{ intent: 'contacted' }}>
            <p>
              {endedAt
                ? `They bring ${who} no points by your rules, and asked you to call. When you have talked, write it down.`
                : `When you have talked to them, write it down: ${who} sees that you are in touch.`}
            </p>
            <Button icon="phone">We have talked</Button>
          </Form>
        )}
        {wasReal && (
          <div className="stack">
            <p>
              {contactedAt
                ? 'If it turns out that there was nobody, or nobody had asked, the points for their interest are taken back.'
                : `Their interest brings ${who} points once you have talked with them, and not before.`}
            </p>
            <ButtonRow>
              <ActionButton action={action} fields={{ intent: 'wrong-number' }} kind="secondary" size="small">
                Wrong number
              </ActionButton>
              <ActionButton action={action} fields={{ intent: 'knew-nothing' }} kind="secondary" size="small">
                They know nothing of it
              </ActionButton>
            </ButtonRow>
          </div>
        )}
        {referrer.active && (
          <Details summary={`Thank ${who}`} open={stateOf('thank') !== undefined || hasStarted.includes(stage)}>
            {thanks}
          </Details>
        )}
        {!endedAt && (
          <Details summary="It was somebody else who told them" open={stateOf('reassign') !== undefined}>
            <ReassignForm {...{ action, referrers, referral }} form={stateOf('reassign')} />
          </Details>
        )}
        {!endedAt && (
          <Details summary="End this referral" open={stateOf('end') !== undefined}>
            <EndForm action={action} hasApplied={application !== null} form={stateOf('end')} />
          </Details>
        )}
        {contact && (
          <Details summary="Erase their contact details" open={stateOf('erase') !== undefined}>
            <Form action={action} hidden={{ intent: 'erase' }}>
              <p>
                Name and number go for good. The stage and the points stay. Without you, they are erased a year after
                the friend showed interest, or six months after the referral ended.
              </p>
              <Button kind="danger" icon="delete">
                Erase the details
              </Button>
            </Form>
          </Details>
        )}
      </div>
    </Card>
  )
}

function EndForm({ action, hasApplied, form }: { action: string; hasApplied: boolean; form: FormState | undefined }) {
  return (
    <Form action={action} hidden={{ intent: 'end' }}>
      <Radios
        name="endReason"
        legend="Why?"
        options={endReasons
          .filter((reason) => reason === 'does_not_count' || !hasApplied)
          .map((reason) => ({ value: reason, ...endChoices[reason] }))}
        form={form}
      />
      <TextArea
        name="endWords"
        label="In your words"
        hint="For your colleagues. Needed when it does not count."
        rows={3}
        maxCharacters={REASON_MAX}
        form={form}
      />
      <Button kind="secondary">End the referral</Button>
    </Form>
  )
}

function ReassignForm({
  action,
  referrers,
  referral,
  form,
}: Pick<Props, 'referrers' | 'referral' | 'form'> & { action: string }) {
  const others = referrers.filter(({ id }) => id !== referral.referrer.id)
  if (others.length === 0) return <p>Nobody else is in your programme yet.</p>
  return (
    <Form action={action} hidden={{ intent: 'reassign' }}>
      <p>Points for this friend move from {referral.referrer.name} to the person you choose.</p>
      <Select
        name="referrer"
        label="Who told them?"
        empty="Choose a person"
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
      />
      <TextArea
        name="reassignWords"
        label="How do you know?"
        hint="For your colleagues, if somebody asks."
        rows={2}
        maxCharacters={REASON_MAX}
        form={form}
      />
      <Button kind="secondary">Give it to them</Button>
    </Form>
  )
}
