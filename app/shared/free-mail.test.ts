import { describe, expect, it } from 'vitest'
import { isFreeMail } from './free-mail'

describe('an address that anybody can have', () => {
  it.each([
    'grace@gmail.com',
    'Grace.Adeyemi+care@GMAIL.com',
    'grace@googlemail.com',
    ' grace@Hotmail.co.uk ',
    'grace@hotmail.fr',
    'grace@live.co.uk',
    'grace@outlook.com',
    'grace@outlook.ie',
    'grace@yahoo.com.br',
    'grace@uk.yahoo.com',
    'grace@mail.yahoo.co.uk',
    'grace@icloud.com',
    'grace@me.com',
    'grace@btinternet.com',
    'grace@sky.com',
    'grace@talktalk.net',
    'grace@virginmedia.com',
    'grace@proton.me',
    'grace@pm.me',
    'grace@gmx.co.uk',
    'grace@mail.com',
    'grace@mail.ru',
    'x7f@privaterelay.appleid.com',
    'grace@office.mailinator.com',
    'grace@gmail.com.',
    '"the office"@gmail.com',
  ])('%s', (address) => expect(isFreeMail(address)).toBe(true))

  it.each([
    'office@cherwellvalleycare.co.uk',
    'manager@oxfordshire.gov.uk',
    'home@nhs.net',
    'ann@gmail.cherwell.care',
    'ann@notgmail.com',
    'ann@livewell.co.uk',
    'ann@live-in-care.com',
    'ann@yahoo.care',
    'gmail.com@cherwell.example',
    'office@employer.example',
    'nobody',
    '',
  ])('but not %s', (address) => expect(isFreeMail(address)).toBe(false))
})
