import type { Email } from './email'
import { signInCode } from './sign-in-code'

/** Every message the portal can send; a test checks that each file in this folder is here. */
export const emailTemplates: readonly { template: string; compose: (data: never) => Email }[] = [signInCode]
