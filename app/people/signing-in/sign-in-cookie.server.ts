import { z } from 'zod'
import { portalCookie } from '#app/platform/cookies.server'

/** What the second sign-in page needs to know of the first, kept in the browser and signed. */
const SignIn = z.object({
  email: z.string(),
  redirectTo: z.string().nullable(),
  /** The kept form that the right code sends: the page that asks for it says so. */
  sending: z.string().nullable(),
  /** What the code is for, in words: "send your application". */
  doing: z.string().nullable(),
})
export type SignIn = z.infer<typeof SignIn>

function cookie() {
  return portalCookie('sign_in', { maxAge: 15 * 60 })
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
