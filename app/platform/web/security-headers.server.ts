import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { env } from '../env.server'

/** The only addresses that a page of the portal shows in a frame: papers beside the form of whoever decides on them. */
const SHOWN_IN_A_FRAME = /^\/council\/grants\/[\da-f-]{36}\/evidence\/[\da-f-]{36}$/

/** Who may frame an address, and from where its objects come: the portal itself for those papers, nobody for the rest. */
function shownInFrame({ url = '' }: { url?: string }): string {
  return SHOWN_IN_A_FRAME.test(url.split('?', 1)[0]!) ? "'self'" : "'none'"
}

/** The pages whose form opens an app with a message in it: Chromium holds every step of the way there to the policy. */
const OPENS_APPS = /^\/refer\/(general|[A-Za-z0-9]{8})$/
const APPS = [
  'https://wa.me',
  'https://api.whatsapp.com',
  'whatsapp:',
  'sms:',
  'mailto:',
  'https://www.facebook.com',
  'https://m.facebook.com',
]

/** Where the forms of an address may lead. */
function formTargets({ url = '' }: { url?: string }): string {
  return ["'self'", ...(OPENS_APPS.test(url.split('?', 1)[0]!) ? APPS : [])].join(' ')
}

/** The browser features (camera, location, …) that pages of the portal, and any script injected into them, may use. */
const PERMISSIONS = [
  'accelerometer=()',
  'autoplay=()',
  'browsing-topics=()',
  'camera=()',
  'display-capture=()',
  'geolocation=(self)',
  'gyroscope=()',
  'hid=()',
  'interest-cohort=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'serial=()',
  'usb=()',
].join(', ')

/** No inline script or style, nothing from other hosts, no framing. Development lets Vite's own scripts in. */
export function securityHeaders({ inDevelopment }: { inDevelopment: boolean }): RequestHandler {
  const https = env().PUBLIC_URL.startsWith('https:')
  const ownOrInline = inDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"]
  const others = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ownOrInline,
        styleSrc: ownOrInline,
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: inDevelopment ? ["'self'", 'ws:'] : ["'self'"],
        // Chromium's PDF viewer counts as an object of the PDF.
        objectSrc: [shownInFrame],
        baseUri: ["'none'"],
        formAction: [formTargets],
        frameAncestors: [shownInFrame],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
  })
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS)
    others(request, response, next)
  }
}
