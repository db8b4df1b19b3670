/**
 * Mail services at which anybody gets an address, so that an address there says nothing about an organisation. Picked by
 * hand from free-email-domains 1.12.6 (npm, MIT) and the mail services of providers of internet access in the UK: the whole
 * list has parish councils and small charities in it, who would be doubted for nothing.
 */
const SERVICES: ReadonlySet<string> = new Set(
  `126.com 139.com 163.com 189.cn 21cn.com abv.bg alice.it anonaddy.com anonaddy.me arcor.de att.net bellsouth.net
  bigfoot.com bigpond.com bk.ru blueyonder.co.uk bol.com.br btconnect.co.uk btinternet.com btopenworld.com
  btopenworld.co.uk centrum.cz charter.net chello.nl clara.net cock.li comcast.net cox.net cyber-rights.net
  daum.net disroot.org doctor.com dodo.com.au dr.com duck.com earthlink.net eircom.net   engineer.com europe.com excite.com execs.com fast-mail.org fastmail.fm fastmailbox.net fastmail.to firemail.de
  foxmail.com free.fr freemail.hu freenet.de freenetname.co.uk freeola.com freeserve.co.uk freeuk.com freeuk.net
  frontier.com frontiernet.net fsmail.net fsnet.co.uk gawab.com gmx.net hanmail.net hey.com hushmail.com hush.com
  homechoice.co.uk i.ua iinet.net.au inbox.com inbox.lv inbox.ru iol.ie interia.pl juno.com keemail.me kolabnow.com
  laposte.net lavabit.com libero.it lineone.net list.ru lycos.com lycos.co.uk mac.com madasafish.com mail.com mail.ee
  mail.ru mailbox.org mailfence.com mailo.com mailoo.org me.com mozmail.com mybtinternet.com mymail.com myself.com
  mytalktalk.net myway.com naver.com netaddress.com neuf.fr netscape.net netscapeonline.co.uk netzero.net ntlworld.com
  o2.co.uk o2.pl o2online.de onet.eu onet.pl onetel.com onetel.net onetel.net.uk online.de openmailbox.org optonline.net
  optusnet.com.au orange.fr orange.net outlook.com pacbell.net passmail.net passinbox.com pipex.com
  pipex.net plus.com plus.net plusnet.com pm.me post.com posteo.de posteo.net posteo.co.uk posteo.uk postmaster.co.uk
  prodigy.net proton.me privaterelay.appleid.com qq.com rambler.ru rediffmail.com rediff.com riseup.net rogers.com
  runbox.com safe-mail.net sbcglobal.net seznam.cz sfr.fr shaw.ca simplelogin.com simplelogin.io sina.com
  sina.cn skiff.com skynet.be sky.com sohu.com startmail.com supanet.com   t-online.de talk21.com talktalk.co.uk talktalk.net telenet.be telus.net tesco.net tin.it tiscali.co.uk
  tiscali.it totalise.co.uk toucansurf.com tuta.com tuta.io tutamail.com ukgateway.net ukr.net
  uwclub.net usa.com usa.net verizon.net videotron.ca vfemail.net virgilio.it virgin.net virginmedia.com vodafone.net
  vodafoneemail.co.uk volny.cz waitrose.com wanadoo.co.uk wanadoo.fr web.de windstream.net workmail.com worldonline.co.uk
  wp.pl xtra.co.nz yeah.net ya.ru ziggo.nl zoho.com zoho.eu zohomail.com zohomail.eu zoznam.sk
  10minutemail.com burnermail.io discard.email dispostable.com dropmail.me emailondeck.com fakeinbox.com getnada.com
  grr.la guerrillamail.com guerrillamail.net guerrillamail.org mail.tm mailcatch.com maildrop.cc mailinator.com
  mailnesia.com mailsac.com mintemail.com moakt.com mohmal.com mytemp.email nada.email sharklasers.com spam4.me
  spamgourmet.com temp-mail.io temp-mail.org tempail.com tempmail.com tempmail.net tempmailo.com tempr.email
  throwawaymail.com trashmail.com trashmail.de yopmail.com yopmail.fr yopmail.net`.split(/\s+/),
)

/** Services with an ending for every country: "yahoo.com.br", "hotmail.fr", "outlook.ie". */
const EVERYWHERE =
  /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|windowslive|gmx|yandex|aol|aim|icloud|proton|protonmail|tutanota|fastmail|mailinator|yopmail)\.(?:com|net|me|org|ch|[a-z]{2})(?:\.[a-z]{2})?$/

/** Whether an address is at a service where anybody gets one, in whatever case and below whatever subdomain of it. */
export function isFreeMail(address: string): boolean {
  const host = /@([^@]*)$/.exec(address.trim().toLowerCase())?.[1]?.replace(/\.+$/, '')
  if (!host) return false
  const labels = host.split('.')
  return labels.some((_, n) => {
    const domain = labels.slice(n).join('.')
    return SERVICES.has(domain) || EVERYWHERE.test(domain)
  })
}
