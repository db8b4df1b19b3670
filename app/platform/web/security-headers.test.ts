import type { Request, Response } from 'express'
import { expect, it } from 'vitest'
import { securityHeaders } from './security-headers.server'

function headersOf(url: string): Map<string, string> {
  const headers = new Map<string, string>()
  const response = { setHeader: (name: string, value: string) => headers.set(name, value), removeHeader: () => {} }
  securityHeaders({ inDevelopment: false })({ url } as Request, response as unknown as Response, () => {})
  return headers
}

/** The content policy an address is answered with, by directive. */
function policyOf(url: string): Record<string, string> {
  const directives = headersOf(url).get('Content-Security-Policy')!.split(';')
  return Object.fromEntries(
    directives.map((directive) => {
      const [name, ...sources] = directive.trim().split(' ')
      return [name!, sources.join(' ')]
    }),
  )
}

const id = '0195e2a0-0000-7000-8000-000000000000'

it.each([
  '/',
  '/council/grants',
  `/council/grants/${id}`,
  `/council/grants/${id}/evidence`,
  `/council/grants/${id}/evidence/${id}/x`,
  `/jobs?x=/council/grants/${id}/evidence/${id}`,
])('nothing may show %s in a frame', (url) => {
  expect(policyOf(url)).toMatchObject({ 'frame-ancestors': "'none'", 'object-src': "'none'", 'script-src': "'self'" })
})

it('the portal’s own pages may show a paper in a frame, which still runs nothing of its own', () => {
  expect(policyOf(`/council/grants/${id}/evidence/${id}?x=1`)).toMatchObject({
    'frame-ancestors': "'self'",
    'object-src': "'self'",
    'script-src': "'self'",
  })
})

it.each(['/refer/general', '/refer/K7M2PX4Q', '/refer/K7M2PX4Q?shown=qr'])('only the form of %s opens apps', (url) => {
  const targets = policyOf(url)['form-action']!.split(' ')
  expect(targets).toContain('https://wa.me')
  expect(targets).toContain('sms:')
})

it.each([
  '/',
  '/refer',
  '/refer/points',
  '/refer/cash-in',
  '/refer/join/K7M2PX4Q',
  '/jobs/K7M2PX4Q',
  '/x?y=/refer/general',
])('a form of %s leads nowhere else', (url) => expect(policyOf(url)['form-action']).toBe("'self'"))

it('lets pages ask for nothing of the device but where it is', () => {
  const allowed = headersOf('/').get('Permissions-Policy')!.split(', ')
  expect(allowed.filter((feature) => !feature.endsWith('=()'))).toEqual(['geolocation=(self)'])
  expect(allowed).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'payment=()', 'usb=()']))
})
