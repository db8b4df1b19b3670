import { Details } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import { MOST_DESCRIPTION_CHARACTERS } from '../forms/advert'
import type { StepFieldsProps } from './step-fields-props'

const OUTLINE = `## A day in this job
Who you help, how many people, what you do together.

## Who we are looking for
What matters to you. What you teach.

## What it is like here
Your team, who is on shift with you, how you are supported.`

export function AdvertFields({ form }: StepFieldsProps) {
  return (
    <>
      <TextArea
        name="description"
        label="Describe the job"
        hint="A few short paragraphs, as you would tell a neighbour. Pay, hours, shifts and place are shown above it, so leave them out. Leave out phone numbers and links too: people apply here."
        rows={12}
        maxCharacters={MOST_DESCRIPTION_CHARACTERS}
        form={form}
      />
      <Details summary="How to write headings and lists, with an outline to copy">
        <p>Begin a line with ## for a heading, with - for a list. Put two stars around **words** to make them bold.</p>
        <pre className="whitespace-pre-wrap">{OUTLINE}</pre>
      </Details>
      <TextArea
        name="benefits"
        label="Benefits"
        hint="One on each line: Free meals on shift. Paid DBS check. Blue Light Card."
        rows={4}
        optional
        form={form}
      />
    </>
  )
}
