import { formatDate } from '#app/shared/date-words'
import { roleLabels, type Role } from '#app/jobs/vocabulary/vocabulary'
import { addDays, addMonths, addWeeks } from '#app/shared/dates'
import { check, no, yes, type Judge } from './rule-words'
import { inSentence } from '#app/shared/in-sentence'
import { counted } from '#app/shared/counted'

export const monthsInPost: Judge<{ atLeast: number }> = {
  label: ({ atLeast }) => `You have been in your job for at least ${counted(atLeast, 'month')}`,
  answer: ({ atLeast }, { startedOn, today }) => {
    if (startedOn === null) return check('We need the day you started your job to check this.')
    const since = addMonths(startedOn, atLeast)
    if (startedOn > today)
      return no(`You start your job on ${formatDate(startedOn)}. You can apply from ${formatDate(since)}.`)
    if (since <= today) return yes(`You have been in your job since ${formatDate(startedOn)}.`)
    return no(
      `You started your job on ${formatDate(startedOn)}. You need ${counted(atLeast, 'month')} in it, so you can apply from ${formatDate(since)}.`,
    )
  },
}

export const monthsInCare: Judge<{ atLeast: number }> = {
  label: ({ atLeast }) => `You have worked in adult social care for at least ${counted(atLeast, 'month')}`,
  answer: ({ atLeast }, facts) => {
    if (facts.monthsInCare === null) return check('We need to know how long you have worked in adult social care.')
    const so = `You have worked in adult social care for ${counted(facts.monthsInCare, 'month')}`
    if (facts.monthsInCare >= atLeast) return yes(`${so}.`)
    return no(`${so}. This is for people who have worked in it for at least ${counted(atLeast, 'month')}.`)
  },
}

export const newOrReturning: Judge<{ monthsOut: number }> = {
  label: ({ monthsOut }) =>
    `You are new to direct care, or come back after at least ${counted(monthsOut, 'month')} out of it`,
  answer: ({ monthsOut }, facts) => {
    if (facts.careBefore === 'new') return yes('You are new to direct care.')
    if (facts.careBefore === 'working')
      return no(
        `You worked in direct care until this job. This is for people who are new to it, or come back after at least ${counted(monthsOut, 'month')}.`,
      )
    if (facts.careBefore === null) return check('We need to know whether you have worked in direct care before.')
    if (facts.monthsOut === null) return check('We need to know how long you were out of direct care.')
    const so = `You were out of direct care for ${counted(facts.monthsOut, 'month')}`
    if (facts.monthsOut >= monthsOut) return yes(`${so}.`)
    return no(`${so}. To count as coming back it has to be at least ${counted(monthsOut, 'month')}.`)
  },
}

export const appliesWithinWeeks: Judge<{ weeks: number }> = {
  label: ({ weeks }) => `You apply within ${counted(weeks, 'week')} of starting your job`,
  answer: ({ weeks }, { startedOn, today }) => {
    if (startedOn === null) return check('We need the day you started your job, or will start, to check this.')
    if (startedOn > today) return yes(`You start your job on ${formatDate(startedOn)}.`)
    const last = addWeeks(startedOn, weeks)
    if (today <= last)
      return yes(`You started your job on ${formatDate(startedOn)}. You can apply until ${formatDate(last)}.`)
    return no(
      `You started your job on ${formatDate(startedOn)}. The last day to apply, ${counted(weeks, 'week')} later, was ${formatDate(last)}.`,
    )
  },
}

export const offerDatedWithin: Judge<{ weeks: number }> = {
  label: ({ weeks }) => `Your job offer is no older than ${counted(weeks, 'week')}`,
  answer: ({ weeks }, { offerDatedOn, today }) => {
    if (offerDatedOn === null) return check('We need the date on your offer letter to check this.')
    if (offerDatedOn > today) return check('The date of your offer is in the future. We need to check it.')
    if (offerDatedOn >= addDays(today, -7 * weeks)) return yes(`Your offer is dated ${formatDate(offerDatedOn)}.`)
    return no(
      `Your offer is dated ${formatDate(offerDatedOn)}. It has to be from the last ${counted(weeks, 'week')} when you apply.`,
    )
  },
}

export const verifiedEmployer: Judge<unknown> = {
  label: () => 'Your employer has been checked by the council',
  answer: (_, { employer }) => {
    if (employer === 'verified') return yes('The council has checked your employer.')
    if (employer === 'known') return check('Your employer is registered here. We still need to check them.')
    if (employer === 'named') return check('We do not know your employer yet. We need to check them.')
    return check('We need to know who your employer is.')
  },
}

export const roleNotExcluded: Judge<{ roles: readonly Role[] }> = {
  label: ({ roles }) => `Your job is not one of these: ${roles.map((role) => inSentence(roleLabels[role])).join(', ')}`,
  answer: ({ roles }, { role }) => {
    if (roles.length === 0) return yes('It is open to every job in care.')
    if (role === null) return check('We need to know what your job is.')
    if (roles.includes(role)) return no(`This is not for the job of ${inSentence(roleLabels[role])}.`)
    return yes(`It is open to your job: ${inSentence(roleLabels[role])}.`)
  },
}
