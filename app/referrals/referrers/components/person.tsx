import { counted } from '#app/shared/counted'
import { formatDate } from '#app/shared/date-words'
import { ActionButton, ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { nameOf, type ReferrerDetails } from '../person'

const PEOPLE = '/provider/referrals/people'

/** Somebody joined by code: do you know them? */
export function ConfirmPerson({ person, mayDecide }: { person: ReferrerDetails; mayDecide: boolean }) {
  const action = `${PEOPLE}/${person.id}`
  return (
    <Section title="Do they work for you?" id="confirm">
      <div className="stack">
        <p>
          They used the code on the poster on {formatDate(person.since)}, call themselves {nameOf(person)} and signed in
          as <span className="break-words">{person.email ?? 'somebody without an address'}</span>.
        </p>
        {mayDecide ? (
          <ButtonRow>
            <ActionButton action={action} fields={{ intent: 'confirm' }} icon="person-check">
              Yes, add them
            </ActionButton>
            <ActionButton action={action} fields={{ intent: 'refuse' }} kind="secondary" icon="person-off">
              No
            </ActionButton>
          </ButtonRow>
        ) : (
          <p className="text-muted">Another owner or recruiter has to confirm them.</p>
        )}
      </div>
    </Section>
  )
}

/** Points, friends and days. */
export function PersonFacts({ person }: { person: ReferrerDetails }) {
  const { joinedAt, leftAt, friends, balance, owed, openCashIn, site, payrollNumber, excluded } = person
  return (
    <>
      {excluded && (
        <Notice kind="info">
          <p>
            They may not earn points. <a href="/provider/referrals/programme#left-out">See why</a>
          </p>
        </Notice>
      )}
      <SummaryList
        items={[
          ...(joinedAt ? [{ label: 'Joined', value: formatDate(joinedAt) }] : []),
          ...(leftAt ? [{ label: 'Left', value: formatDate(leftAt) }] : []),
          { label: 'Friends', value: String(friends) },
          { label: 'Points', value: owed > 0 ? `None; ${owed} come off the next ones` : String(balance) },
          ...(openCashIn === null ? [] : [{ label: 'Being cashed in', value: counted(openCashIn, 'point') }]),
          { label: 'Site', value: site ?? 'None given' },
          { label: 'Payroll number', value: payrollNumber ?? 'None given' },
        ]}
      />
    </>
  )
}

/** Leaving out, taking back, recording that they left. */
export function PersonWaysOut({ person, isOwner }: { person: ReferrerDetails; isOwner: boolean }) {
  const here = `${PEOPLE}/${person.id}`
  if (person.status === 'invited')
    return (
      <Section title="Take the invitation back" id="out">
        <div className="stack">
          <p>
            They have not answered yet. Without the invitation they can still ask to join with the code on the poster.
          </p>
          <ActionButton action={here} fields={{ intent: 'refuse' }} kind="secondary" icon="person-off">
            Take the invitation back
          </ActionButton>
        </div>
      </Section>
    )
  return (
    <Section title="Leaving" id="out">
      <ButtonRow>
        <LinkButton href={`${here}/leave`} kind="secondary" icon="person-off">
          They have left us
        </LinkButton>
        {isOwner && !person.excluded && (
          <LinkButton href={`${here}/leave-out`} kind="quiet">
            They may not earn points
          </LinkButton>
        )}
      </ButtonRow>
    </Section>
  )
}
