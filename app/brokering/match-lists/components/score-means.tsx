import { qualificationLabels, registrationWords } from '#app/brokering/matching/words'
import { roleStandards } from '#app/jobs/vocabulary/role-standards'
import { roleLabels, roles, type Role } from '#app/jobs/vocabulary/vocabulary'
import { Details } from '#app/ui/summary'

/** What staff should know of a score before they change or believe it. */
export function ScoreMeans() {
  return (
    <Details summary="What the score means, and what is never in it">
      <div className="stack">
        <p>
          <strong>What nobody said</strong> counts halfway between the best and the worst it could be, and the
          explanation says so. Naming a wish that a vacancy meets never lowers a score. Naming one that it does not meet
          never raises it.
        </p>
        <p>
          <strong>What a role asks for</strong> comes before any score. Nobody is put forward until what the law or the
          regulator asks for is known to be there. What is only usual for a role adds points.
        </p>
        <ul>
          {roles.flatMap((role) => {
            const words = demandWords(role)
            return words ? [<li key={role}>{`${roleLabels[role]}: ${words}`}</li>] : []
          })}
        </ul>
        <p>
          <strong>Work that was not asked for</strong> is in a list of its own, Might also consider, and never above
          work that was. A matching round never places anyone in it without their word.
        </p>
        <p>
          <strong>Travel times</strong> are estimated from the straight line. Buses are reckoned to run from 6am to
          11pm: a shift that begins or ends too early or too late cannot be reached by bus.
        </p>
      </div>
    </Details>
  )
}

/** "level 5, or working towards it, and experience of running a service"; null where nothing is demanded. */
function demandWords(role: Role): string | null {
  const { register, qualification, experience } = roleStandards[role]
  const demands = [
    register && `registration with ${registrationWords[register]}`,
    qualification && `${qualificationLabels[qualification]}, or working towards it`,
    experience && (experience.least === 'service' ? 'experience of running a service' : 'having led a shift or a team'),
  ].filter((words) => words !== null)
  return demands.length > 0 ? demands.join('; ') : null
}
