import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Section, Text } from '@react-email/components'
import type { Block, Email } from './email'

const ink = '#22201c'
const paper = '#faf6ef'
const line = '#d9d0c1'
const font = 'Atkinson Hyperlegible Next, Verdana, Arial, sans-serif'
const text = { color: ink, fontSize: '18px', lineHeight: '27px', margin: '0 0 16px' }

/** The HTML of a message. Inline styles, since mail programs drop style sheets. */
export function EmailLayout({ email, colour }: { email: Email; colour: string }) {
  const first = email.body.find((block) => typeof block === 'string')
  return (
    <Html lang="en-GB">
      <Head>
        <title>{email.subject}</title>
      </Head>
      {first && <Preview>{first}</Preview>}
      <Body style={{ backgroundColor: paper, fontFamily: font, margin: 0 }}>
        <Container style={{ maxWidth: '560px', padding: '32px 24px' }}>
          <Heading as="h1" style={{ color: ink, fontSize: '24px', lineHeight: '32px', margin: '0 0 16px' }}>
            {email.heading}
          </Heading>
          {email.body.map((block, index) => (
            <BlockPart key={index} block={block} />
          ))}
          {email.action && (
            <Section style={{ margin: '24px 0' }}>
              <Button
                href={email.action.url}
                style={{
                  backgroundColor: colour,
                  borderRadius: '8px',
                  color: '#ffffff',
                  fontSize: '18px',
                  fontWeight: 700,
                  padding: '14px 24px',
                }}
              >
                {email.action.label}
              </Button>
            </Section>
          )}
          <Hr style={{ borderColor: line, margin: '24px 0 16px' }} />
          <Text style={{ ...text, color: '#5c564b', fontSize: '16px', lineHeight: '24px', margin: 0 }}>
            {email.why}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

function BlockPart({ block }: { block: Block }) {
  if (typeof block === 'string') return <Text style={text}>{block}</Text>
  if ('quote' in block) {
    return (
      <Text style={{ ...text, borderLeft: `4px solid ${line}`, paddingLeft: '16px', whiteSpace: 'pre-line' }}>
        {block.quote}
      </Text>
    )
  }
  if ('code' in block) {
    return (
      <Text style={{ ...text, fontSize: '32px', fontWeight: 700, letterSpacing: '6px', lineHeight: '40px' }}>
        {block.code}
      </Text>
    )
  }
  if ('link' in block) {
    return (
      <Text style={text}>
        <a href={block.link} style={{ color: ink }}>
          {block.label}
        </a>
      </Text>
    )
  }
  if ('list' in block) {
    return (
      <ul style={{ ...text, paddingLeft: '24px' }}>
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  }
  return (
    <Section style={{ margin: '0 0 16px' }}>
      {block.facts.map(([label, value]) => (
        <Text key={label} style={{ ...text, margin: '0 0 4px' }}>
          <strong>{label}:</strong> {value}
        </Text>
      ))}
    </Section>
  )
}
