import { rightToWorkAnswers, rightToWorkLabels } from '#app/hiring/applications/forms'
import {
  candidateExperiences,
  leaderships,
  qualifications,
  registrations,
  studies,
} from '#app/brokering/matching/facts'
import {
  candidateExperienceLabels,
  leadershipLabels,
  qualificationLabels,
  registrationLabels,
  studyLabels,
} from '#app/brokering/matching/words'
import { Checkbox, Checkboxes, Radios, Select } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { TextArea, TextField } from '#app/ui/text-fields'
import { MOST_OWN_WORDS } from '../forms'

/** Experience, qualifications, languages, driving, right to work. */
export function SkillsFields({ form, ask = 'you' }: { form: FormState; ask?: 'you' | 'them' }) {
  const you = ask === 'you'
  const drivingOptions = [
    { value: 'car', label: you ? 'I have a licence and a car I can use for work' : 'Licence, and a car for work' },
    { value: 'licence', label: you ? 'I have a licence, but no car' : 'Licence, but no car' },
    { value: 'no', label: you ? 'I do not drive' : 'Does not drive' },
  ]
  const maySwitch = (
    <Checkbox
      name="maySwitchSponsor"
      label={
        you
          ? 'I am in the UK already and may switch to a new sponsor'
          : 'In the UK already, and may switch to a new sponsor'
      }
      form={form}
    />
  )
  return (
    <>
      <Radios
        name="experience"
        legend={you ? 'Have you done care work before?' : 'Have they done care work before?'}
        hint={you ? 'Many jobs need none: employers train you.' : undefined}
        options={candidateExperiences.map((value) => ({ value, label: candidateExperienceLabels[value] }))}
        form={form}
      />
      <Checkboxes
        name="qualifications"
        legend={you ? 'Do you have any of these?' : 'Qualifications'}
        hint={you ? 'Leave all of them empty if you have none.' : undefined}
        options={qualifications.map((value) => ({ value, label: qualificationLabels[value] }))}
        form={form}
      />
      <Select
        name="workingTowards"
        label={you ? 'Are you working towards a qualification?' : 'Are they working towards a qualification?'}
        hint="Managers need level 5, or to be working towards it."
        empty="Choose one, if you like"
        options={studies.map((value) => ({ value, label: studyLabels[value] }))}
        optional
        form={form}
      />
      <Radios
        name="leadership"
        legend={you ? 'Have you been in charge of others in care?' : 'Have they been in charge of others in care?'}
        hint="Only deputy managers and registered managers need this."
        options={[
          ...leaderships.map((value) => ({ value, label: leadershipLabels[value] })),
          { value: '', label: you ? 'I would rather not say' : 'Not asked yet' },
        ]}
        form={form}
      />
      <Checkboxes
        name="registrations"
        legend={you ? 'Are you registered with a professional body?' : 'Professional registration'}
        hint="Only nurses, nursing associates, therapists and social workers need this. Tick it if you are on the register now."
        options={registrations.map((value) => ({ value, label: registrationLabels[value] }))}
        form={form}
      />
      <TextField
        name="languages"
        label={you ? 'Which languages do you speak besides English?' : 'Languages besides English'}
        hint="For example: Polish, Punjabi."
        optional
        form={form}
      />
      <Radios name="driving" legend={you ? 'Do you drive?' : 'Do they drive?'} options={drivingOptions} form={form} />
      <Radios
        name="rightToWork"
        legend={you ? 'Do you have the right to work in the UK?' : 'Do they have the right to work in the UK?'}
        hint={you ? 'You do not need to show anything now.' : undefined}
        options={rightToWorkAnswers.map((value) => ({
          value,
          label: rightToWorkLabels[value],
          ...(value === 'sponsorship' && { reveal: maySwitch }),
        }))}
        form={form}
      />
      <TextArea
        name="ownWords"
        label={you ? 'Is there anything a job broker should know?' : 'Anything else about what they look for'}
        hint={
          you
            ? 'For example: school runs, a bus you depend on, what you enjoy. Leave out your health: we do not ask.'
            : undefined
        }
        rows={4}
        maxCharacters={MOST_OWN_WORDS}
        optional
        form={form}
      />
    </>
  )
}
