import { expect, it } from 'vitest'
import { looksLikeAPerson } from './counts-as-click'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

const visit = (headers: Record<string, string>, method = 'GET') =>
  looksLikeAPerson({ method, header: (name) => headers[name] ?? null })

it.each([
  ['a phone', phone],
  ['the browser inside Facebook', `${phone} [FBAN/FBIOS;FBAV/432;FBBV/1]`],
  [
    'the browser inside Instagram',
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/110 Mobile Safari/537.36 Instagram 270.0',
  ],
  [
    'a browser that a program drives',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36',
  ],
])('%s counts', (_who, agent) => expect(visit({ 'user-agent': agent })).toBe(true))

it.each([
  ['WhatsApp', 'WhatsApp/2.23.20.0 A'],
  ['Facebook and Messenger', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
  [
    'iMessage',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  ],
  ['Telegram', 'TelegramBot (like TwitterBot)'],
  ['Slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
  [
    'Skype and Teams',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/116 Safari/537.36 SkypeUriPreview Preview/0.5',
  ],
  ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['nobody', ''],
])('the preview of %s does not', (_who, agent) => expect(visit({ 'user-agent': agent })).toBe(false))

it('what a browser fetches ahead, or only asks after, does not count', () => {
  expect(visit({ 'user-agent': phone, 'sec-purpose': 'prefetch;prerender' })).toBe(false)
  expect(visit({ 'user-agent': phone, purpose: 'prefetch' })).toBe(false)
  expect(visit({ 'user-agent': phone }, 'HEAD')).toBe(false)
})
