import { formatDate, formatDay } from '#app/shared/date-words'
import { Card, Section } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { PhoneLink } from '#app/ui/phone-link'
import { callTimeLabels } from '../../call-me'
import { evidenceWords } from '../../flags/flag-words'
import { closedWords, flagLabels, milestonePast, stageWords, viaWords } from '../manager-words'
import { friendsHref } from '../manager-filters'
import type { ManagedReferral } from '../manager-views'

/** Who told whom about what, and how far it has come. */
export function ReferralFacts({ referral, now }: { referral: ManagedReferral; now: Date }) {
  const { stage, closedReason, via, interestAt, contactedAt, referrer, vacancy, application, version } = referral
  const { label, tone, icon } = stageWords[stage]
  return (
    <Card title="How it stands">
      <SummaryList
        items={[
          {
            label: 'Stage',
            value: (
              <>
                <Tag tone={tone} icon={icon}>
                  {label}
                </Tag>
                {closedReason && <span className="block">{closedWords[closedReason]}</span>}
              </>
            ),
          },
          {
            label: 'Told by',
            value: (
              <a href={friendsHref({ view: 'all', referrerId: referrer.id })}>
                {referrer.name}
                <span className="visually-hidden">, all their friends</span>
              </a>
            ),
          },
          {
            label: 'About',
            value: vacancy ? (
              <a href={`/provider/vacancies/${vacancy.id}`}>{vacancy.title}</a>
            ) : (
              'Working here in general'
            ),
          },
          { label: 'How', value: viaWords[via] },
          { label: 'Since', value: formatDay(interestAt, now) },
          ...(application
            ? [
                {
                  label: 'Application',
                  value: <a href={`/provider/applications/${application.id}`}>See the application</a>,
                },
              ]
            : []),
          ...(contactedAt ? [{ label: 'Talked with them', value: formatDay(contactedAt, now) }] : []),
          { label: 'Rules', value: `Version ${version}, of the day they showed interest` },
        ]}
      />
      <Replacement {...referral} />
    </Card>
  )
}

function Replacement({ replaces, replacedBy }: Pick<ManagedReferral, 'replaces' | 'replacedBy'>) {
  if (!replaces && !replacedBy) return null
  return (
    <>
      {replaces && (
        <p>
          A manager put right who told them. <a href={`/provider/referrals/${replaces}`}>See how it was before</a>.
        </p>
      )}
      {replacedBy && (
        <p>
          A manager put right who told them. <a href={`/provider/referrals/${replacedBy}`}>See how it is now</a>.
        </p>
      )}
    </>
  )
}

/** How to reach a friend who asked to be called; for managers. */
export function FriendContactCard({ contact }: { contact: NonNullable<ManagedReferral['contact']> }) {
  const { name, phone, email, when } = contact
  return (
    <Card title="They asked you to call">
      <SummaryList
        items={[
          { label: 'Name', value: name },
          { label: 'Phone', value: <PhoneLink phone={phone} /> },
          ...(email ? [{ label: 'Email', value: <a href={`mailto:${email}`}>{email}</a> }] : []),
          { label: 'Good times', value: callTimeLabels[when] },
        ]}
      />
    </Card>
  )
}

/** What was found about this friend, open and decided; for managers. */
export function ReferralChecks({ referral, now }: { referral: ManagedReferral; now: Date }) {
  const { flags, own, referrer } = referral
  if (flags.length === 0) return null
  return (
    <Section title={flags.some(({ status }) => status === 'open') ? 'To check' : 'Checked'} id="checks">
      <ul className="stack">
        {flags.map((flag) => (
          <Card key={flag.id} as="li" title={flagLabels[flag.kind]} headingLevel={3}>
            <p>{evidenceWords(flag.kind, flag.evidence, referrer.name, flag.otherReferrer)}</p>
            {flag.status === 'open' ? (
              own ? (
                <p>This is about you, so a colleague decides.</p>
              ) : (
                <p>
                  <a href={`/provider/referrals/checks/${flag.id}`}>Look and decide</a>
                </p>
              )
            ) : (
              <p className="text-muted">
                {flag.status === 'cleared' ? 'It is fine' : 'Does not count'}, decided
                {flag.decidedBy && ` by ${flag.decidedBy}`}
                {flag.decidedAt && ` on ${formatDay(flag.decidedAt, now)}`}.{flag.words && ` “${flag.words}”`}
              </p>
            )}
          </Card>
        ))}
      </ul>
    </Section>
  )
}

/** What this friend brought the referrer so far. */
export function ReferralPoints({ referral: { points, held, endedAt, referrer } }: { referral: ManagedReferral }) {
  return (
    <Section title="Points" id="points">
      {held && <p>No points move until the checks are decided.</p>}
      {points.length === 0 && !held && <p className="text-muted">{endedAt ? 'None.' : 'None yet.'}</p>}
      {points.length > 0 && (
        <div className="card">
          <ul className="divide-y divide-line">
            {points.map(({ milestone, points: worth, at, undone, notEligible }) => (
              <li key={milestone} className="flex flex-wrap items-baseline gap-x-4 py-2">
                <span className="min-w-0 flex-1">
                  {milestonePast[milestone]}
                  <span className="block text-muted">
                    {undone && 'Taken back: the facts changed. '}
                    {notEligible && `${referrer.name} could not earn points that day. `}
                    <time dateTime={at.toISOString()}>{formatDate(at)}</time>
                  </span>
                </span>
                <span className="tabular-nums">{undone ? <s>{worth}</s> : worth}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
