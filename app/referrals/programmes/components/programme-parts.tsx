import { formatDate } from '#app/shared/date-words'
import { ActionButton, Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Notice, Tag, type Tone } from '#app/ui/status'
import { Details, SummaryList } from '#app/ui/summary'
import { Table } from '#app/ui/table'
import type { Exclusion } from '../exclusion'
import { fundedByLabels, type ProviderLicence } from '../licence'
import { programmeStateWords, type ProgrammeState } from '../programme-state'

const HERE = '/provider/referrals/programme'

const tones: Record<ProgrammeState, Tone> = {
  'not-verified': 'warn',
  'not-licensed': 'neutral',
  'licence-ended': 'warn',
  'licence-to-come': 'info',
  'not-opened': 'info',
  paused: 'warn',
  running: 'good',
}

/** Whether the programme runs, and what happens now. */
export function ProgrammeStateNotice({ state, council }: { state: ProgrammeState; council: string }) {
  const { label, next } = programmeStateWords[state]
  return (
    <div className="stack">
      <p>
        <Tag tone={tones[state]}>{label}</Tag>
      </p>
      <p>{next.replace('The council', council)}</p>
    </div>
  )
}

/** What the council gave. */
export function LicenceFacts({ licence, seatsTaken }: { licence: ProviderLicence; seatsTaken: number }) {
  return (
    <SummaryList
      items={[
        { label: 'Licence', value: `${formatDate(licence.startsOn)} to ${formatDate(licence.endsOn)}` },
        { label: 'Seats', value: `${seatsTaken} of ${licence.seats} taken or promised` },
        {
          label: 'Who pays for the points',
          value: `${fundedByLabels[licence.fundedBy]}. Your payroll pays them out with wages.`,
        },
      ]}
    />
  )
}

/** The code on the poster, the poster itself, and another code. */
export function JoinCode({ code, origin, isOwner }: { code: string; origin: string; isOwner: boolean }) {
  const path = `/refer/join/${code}`
  return (
    <Section title="Code to join" id="code">
      <div className="stack">
        <p>Your people scan the poster or type this code. You confirm each of them.</p>
        <p className="text-2xl font-bold tracking-widest">
          {code.slice(0, 4)} {code.slice(4)}
        </p>
        <p className="break-words">
          For a message to everybody: <a href={path}>{`${origin}${path}`}</a>
        </p>
        <ButtonRow>
          <LinkButton href="/provider/referrals/poster.pdf" kind="secondary" icon="print">
            Poster (PDF)
          </LinkButton>
          {isOwner && (
            <ActionButton action={HERE} fields={{ intent: 'renew' }} kind="quiet" icon="refresh">
              Make another code
            </ActionButton>
          )}
        </ButtonRow>
        {isOwner && <p className="text-muted">With another code, posters that hang already lead nowhere.</p>}
      </div>
    </Section>
  )
}

/** Pausing, going on, closing. */
export function ProgrammeActions({ isPaused }: { isPaused: boolean }) {
  return (
    <Section title="Pause or close" id="state">
      <div className="stack">
        <ActionButton
          action={HERE}
          fields={{ intent: isPaused ? 'resume' : 'pause' }}
          kind="secondary"
          icon={isPaused ? 'check-circle' : 'pause'}
        >
          {isPaused ? 'Let it go on' : 'Pause the programme'}
        </ActionButton>
        <Details summary="Close the programme">
          <div className="stack">
            <p>
              Nobody can share, join or bring new friends. Friends from before still bring points by the rules of their
              day, and points can be cashed in however few they are. You can open a new programme later.
            </p>
            <Form action={HERE} hidden={{ intent: 'close' }}>
              <Button kind="danger">Close the programme</Button>
            </Form>
          </div>
        </Details>
      </div>
    </Section>
  )
}

type ExclusionsProps = {
  exclusions: readonly Exclusion[]
  isOwner: boolean
  /** Whose page it is: they do not decide on themself. */
  self: string
}

/** Single people who may not earn points. */
export function Exclusions({ exclusions, isOwner, self }: ExclusionsProps) {
  if (exclusions.length === 0) return null
  return (
    <Section title="People who may not earn points" id="left-out">
      <Table
        caption="People who may not earn points"
        rows={exclusions}
        rowKey={({ personId }) => personId}
        columns={[
          { label: 'Who', cell: ({ name }) => name },
          { label: 'Why', cell: ({ words }) => <span className="break-words">{words || 'No reason written'}</span> },
          { label: 'Since', cell: ({ since }) => formatDate(since) },
          ...(isOwner
            ? [
                {
                  label: 'Change',
                  hideLabel: true,
                  cell: ({ personId, name }: Exclusion) =>
                    personId !== self && (
                      <ActionButton action={HERE} fields={{ intent: 'readmit', personId }} kind="quiet" size="small">
                        May earn again<span className="visually-hidden"> {name}</span>
                      </ActionButton>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

/** Said to whoever may read the programme but not change it. */
export function OwnersDecide() {
  return (
    <Notice kind="info">
      <p>Only an owner can change the programme.</p>
    </Notice>
  )
}
