import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import { TextField } from '#app/ui/text-fields'

type SecondFactorProps = {
  email: string
  /** Null when the account has a second factor already. */
  setUp: { secret: string; recoveryCodes: string[]; qr: { size: number; path: string } } | null
  form: FormState | undefined
}

/** The page between the emailed code and the council's workspace. */
export function SecondFactorPage({ email, setUp, form }: SecondFactorProps) {
  return (
    <Page
      title={setUp ? 'Set up your phone as a second key' : 'Confirm with your phone'}
      lead={
        setUp
          ? 'You will see other people’s details, so an email alone is not enough. You do this once.'
          : `Open the authenticator app where you set up ${email}. Type the six digits it shows now.`
      }
      narrow
    >
      <div className="stack-lg">
        {setUp && <SetUpSteps {...setUp} />}
        <Form state={form} action="/sign-in/second-factor">
          <TextField
            name="code"
            label="Code from your app"
            hint={
              setUp
                ? 'Six digits. They change every 30 seconds.'
                : 'Six digits, or one of your recovery codes if you do not have your phone.'
            }
            autoComplete="one-time-code"
            width="s"
            form={form}
          />
          <Button>{setUp ? 'Finish and sign in' : 'Sign in'}</Button>
        </Form>
        {!setUp && (
          <p>Lost your phone and your recovery codes? Ask an administrator of your council to reset your second key.</p>
        )}
      </div>
    </Page>
  )
}

function SetUpSteps({ secret, recoveryCodes, qr }: NonNullable<SecondFactorProps['setUp']>) {
  return (
    <ol className="stack-lg list-decimal pl-6">
      <li className="stack">
        <p>Install an authenticator app on your phone, if you have none: any app for “two-step codes” will do.</p>
      </li>
      <li className="stack">
        <p>In the app, choose “add account” and scan this square.</p>
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          width="240"
          height="240"
          role="img"
          aria-label="QR code for your authenticator app. The same secret stands below as text."
          shapeRendering="crispEdges"
        >
          <rect width={qr.size} height={qr.size} fill="#ffffff" />
          <path d={qr.path} fill="#000000" />
        </svg>
        <p>
          Can’t scan it? Type this secret into the app:{' '}
          <code className="break-all">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
        </p>
      </li>
      <li className="stack">
        <p>
          Write down these recovery codes and keep them away from your phone. Each gets you in once if the phone is
          lost.
        </p>
        <ul className="grid grid-cols-2 gap-2">
          {recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </li>
      <li>
        <p>Type the six digits that the app shows now.</p>
      </li>
    </ol>
  )
}
