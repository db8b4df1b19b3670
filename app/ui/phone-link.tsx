import { phoneHref, phoneWords } from '#app/shared/phone'

/** A phone number as people write it, which calls when it is pressed. `phone` in its stored spelling. */
export function PhoneLink({ phone }: { phone: string }) {
  return <a href={phoneHref(phone)}>{phoneWords(phone)}</a>
}
