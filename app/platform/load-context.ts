import type { Actor } from './actor'

declare module '@remix-run/node' {
  /** The context that the web server passes to every loader and action. */
  interface AppLoadContext {
    /** Shown to people with every unexpected error, and in the log beside it. */
    requestId: string
    /** The visitor's IP address, for rate limits. */
    ip: string
    /** Answers a request as if it had just come in; used to send a kept form again after signing in. */
    replay: (request: Request) => Promise<Response>
    /** Loaders of one page ask who is there at the same time: looked up once. */
    actor?: Promise<Actor | null>
  }
}
