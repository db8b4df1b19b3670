import { Details } from '#app/ui/summary'

const OUTLINE = `## A day in this job
Who you help, how many people, what you do together.

## Who we are looking for
What matters to you. What you teach.

## What it is like here
Your team, who is on shift with you, how you are supported.`

export function DescriptionOutline() {
  return (
    <Details summary="How to write headings and lists, with an outline to copy">
      <p>Begin a line with ## for a heading, with - for a list. Put two stars around **words** to make them bold.</p>
      <pre className="whitespace-pre-wrap">{OUTLINE}</pre>
    </Details>
  )
}
