import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { env } from '#app/platform/env.server'

/** What the second sign-in page needs to know of the first, kept in the browser and signed. */
const SignIn = z.object({
  email: z.string(),
  redirectTo: z.string().nullable(),
  /** Secret of a kept form to send again afterwards. */
  continueWith: z.string().nullable(),
  /** What the code is for, in words: "send your application". */
  doing: z.string().nullable(),
})
export type SignIn = z.infer<typeof SignIn>

function cookie() {
  return createCookie('sign_in', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 15 * 60,
    secrets: [env().SESSION_SECRET],
  })
}

export function rememberSignIn(signIn: SignIn): Promise<string> {
  return cookie().serialize(signIn)
}

export function forgetSignIn(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 })
}

export async function signInOf(request: Request): Promise<SignIn | null> {
  const parsed = SignIn.safeParse(await cookie().parse(request.headers.get('cookie')))
  return parsed.success ? parsed.data : null
}
