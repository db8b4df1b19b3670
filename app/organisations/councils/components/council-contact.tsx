import { phoneHref, phoneWords } from '#app/shared/phone'
import { Icon } from '#app/ui/icon'

type CouncilContactProps = { email: string; phone: string | null }

/** The ways to reach the council, each large enough for a thumb. */
export function CouncilContact({ email, phone }: CouncilContactProps) {
  return (
    <ul className="council-contact">
      {phone && (
        <li>
          <a href={phoneHref(phone)}>
            <Icon name="phone" /> {phoneWords(phone)}
          </a>
        </li>
      )}
      <li>
        <a href={`mailto:${email}`}>
          <Icon name="mail" /> {email}
        </a>
      </li>
    </ul>
  )
}
