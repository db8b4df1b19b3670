import type { IconName } from '#app/ui/icons'

/** Ways to pass a link on, the commonest first. */
export const shareChannels = ['whatsapp', 'sms', 'email', 'facebook', 'copy', 'qr', 'share-sheet'] as const
export type ShareChannel = (typeof shareChannels)[number]

/** Only a browser that has the phone's own share sheet shows its button, and opens it itself. */
export const plainChannels = shareChannels.filter((channel) => channel !== 'share-sheet')

export const channelLooks: Record<ShareChannel, { label: string; icon: IconName }> = {
  whatsapp: { label: 'WhatsApp', icon: 'message' },
  sms: { label: 'Text message', icon: 'phone' },
  email: { label: 'Email', icon: 'mail' },
  facebook: { label: 'Facebook', icon: 'people' },
  copy: { label: 'Copy link', icon: 'copy' },
  qr: { label: 'QR code', icon: 'qr' },
  'share-sheet': { label: 'More ways', icon: 'share' },
}

type Message = { text: string; link: string; subject: string }

/**
 * Where a channel's button leads: the app with the message ready, for the referrer to choose their friend there. Null for
 * what stays on the page. The portal never learns who it goes to.
 */
export function channelAddress(channel: ShareChannel, { text, link, subject }: Message): string | null {
  const whole = encodeURIComponent(text ? `${text}\n${link}` : link)
  switch (channel) {
    case 'whatsapp':
      return `https://wa.me/?text=${whole}`
    case 'sms':
      // "?&": Android reads what follows "?", iOS what follows "&".
      return `sms:?&body=${whole}`
    case 'email':
      return `mailto:?subject=${encodeURIComponent(subject)}&body=${whole}`
    case 'facebook':
      // Facebook takes nobody's words, only the page's own card.
      return `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`
    case 'copy':
    case 'qr':
    case 'share-sheet':
      return null
  }
}
