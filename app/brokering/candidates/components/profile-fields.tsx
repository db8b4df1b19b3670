import type { FormState } from '#app/ui/form-state'
import type { ProfileStep } from '../forms'
import { WhereFields } from './about-you-fields'
import { SkillsFields } from './skills-fields'
import { WhatFields } from './what-fields'
import { WhenFields } from './when-fields'

/** The questions of one screen, without the contact details of the first. */
export function ProfileFields(props: { step: ProfileStep; form: FormState; today: string; ask?: 'you' | 'them' }) {
  const { step, form, today, ask } = props
  switch (step) {
    case 'about-you':
      return <WhereFields {...{ form, ask }} />
    case 'when':
      return <WhenFields {...{ form, today, ask }} />
    case 'what':
      return <WhatFields {...{ form, ask }} />
    case 'skills':
      return <SkillsFields {...{ form, ask }} />
  }
}
