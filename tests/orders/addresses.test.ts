import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readEmail } from '@/lib/orders/rules/customer-email'
import { readUrl } from '@/lib/orders/rules/customer-url'

describe('The customer’s page (S36, S37)', () => {
  const EXAMPLE = 'www.facebook.com/Flexbert-i-trafiken-185153844845777/'

  it.each([
    [EXAMPLE, `https://${EXAMPLE}`],
    ['foretaget.se', 'https://foretaget.se'],
    ['http://foretaget.se/Om Oss'.replace(' ', '-'), 'http://foretaget.se/Om-Oss'],
    ['HTTPS://Foretaget.se', 'HTTPS://Foretaget.se'],
    ['räksmörgås.se/åäö', 'https://räksmörgås.se/åäö'],
    ['foretaget.se:8443/x', 'https://foretaget.se:8443/x'],
    ['https://www.facebook.com/profile.php?id=100057', 'https://www.facebook.com/profile.php?id=100057'],
    ['m.facebook.com/bageriet', 'https://m.facebook.com/bageriet'],
    ['minfacebook.com', 'https://minfacebook.com'],
    ['facebook.com.foretaget.se', 'https://facebook.com.foretaget.se'],
    ['facebook.com/myhome.php', 'https://facebook.com/myhome.php'],
    ['facebook.com/home.phpbb', 'https://facebook.com/home.phpbb'],
    [' foretaget.se ', 'https://foretaget.se'],
    ['foretaget.xn--p1ai', 'https://foretaget.xn--p1ai'],
    [hostOf(253), `https://${hostOf(253)}`],
    [`https://foretaget.se/${'x'.repeat(279)}`, `https://foretaget.se/${'x'.repeat(279)}`],
  ])('takes "%s"', (text, url) => expect(readUrl(text)).toEqual({ ok: true, url }))

  it.each([
    ['', 'url_missing'],
    ['javascript:alert(1)', 'url_protocol'],
    ['JavaScript:alert(1)', 'url_protocol'],
    ['data:text/html,x', 'url_protocol'],
    ['ftp://foretaget.se', 'url_protocol'],
    ['mailto:a@b.se', 'url_protocol'],
    ['shttp://foretaget.se', 'url_protocol'],
    ['foretaget', 'url_syntax'],
    ['foretaget:8080', 'url_syntax'],
    ['foretaget:8080/x', 'url_syntax'],
    ['https:foretaget.se/https://x', 'url_syntax'],
    ['https://:hemligt@foretaget.se', 'url_syntax'],
    ['-foretaget.se', 'url_syntax'],
    ['foretaget.se_', 'url_syntax'],
    [hostOf(254), 'url_syntax'],
    [`https://foretaget.se/${'x'.repeat(280)}`, 'url_syntax'],
    ['foretaget.', 'url_syntax'],
    ['anna@foretaget.se', 'url_syntax'],
    ['https:foretaget.se', 'url_syntax'],
    ['http://', 'url_syntax'],
    ['http://foretaget.se/"><script>', 'url_syntax'],
    ['foretaget .se', 'url_syntax'],
    ['foretaget.se\nX: y', 'url_syntax'],
    ['https://192.168.0.1/', 'url_syntax'],
    ['www.facebook.com', 'url_facebook_path'],
    ['https://facebook.com/', 'url_facebook_path'],
    ['facebook.com/home.php', 'url_facebook_path'],
    ['facebook.com/profile.php', 'url_facebook_path'],
    ['fb.com/?ref=x', 'url_facebook_path'],
  ])('refuses "%s" as %s', (text, fault) => expect(readUrl(text)).toEqual({ ok: false, fault }))

  test('what is taken is an http address that a browser opens, and is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.domain()), (text) => {
        const read = readUrl(text)
        if (!read.ok) return
        expect(['http:', 'https:']).toContain(new URL(read.url).protocol)
        expect(readUrl(read.url)).toEqual(read)
      }),
    )
  })
})

describe('The e-mail address (S38)', () => {
  it.each([
    ['anna@gmial.com', 'anna@gmail.com'],
    ['anna@gmal.com', 'anna@gmail.com'],
    ['anna@gmail.con', 'anna@gmail.com'],
    ['anna@hotmial.com', 'anna@hotmail.com'],
    ['anna@hotmial.se', 'anna@hotmail.se'],
    ['anna@outlok.com', 'anna@outlook.com'],
    ['anna@foretaget.con', 'anna@foretaget.com'],
    ['anna@telia.cim', 'anna@telia.com'],
    ['anna@yaho.se', 'anna@yahoo.se'],
    ['anna@gmaol.com', 'anna@gmail.com'],
    ['anna@live.es', 'anna@live.se'],
    ['anna@spray.sw', 'anna@spray.se'],
  ])('asks whether "%s" is meant to be "%s"', (text, suggestion) =>
    expect(readEmail(text)).toEqual({ ok: true, email: text, suggestion }),
  )

  it.each([
    'anna@gmail.com',
    'anna@mail.com',
    'anna@ymail.com',
    'anna@email.com',
    'anna@gmail.se',
    'anna@hotmail.no',
    'anna@telia.se',
    'anna@foretaget.se',
    'anna@foretaget.es',
    'kök@räksmörgås.se',
    'a.b+c@x.co',
    'a@x.co',
    'anna@mail.foretaget.se',
    'anna@mail.contoso.se',
    'anna@4you.se',
    'anna@route66.se',
    'anna@foretaget.xn--p1ai',
    // Two slips from a well-known one, and a host of another's domain.
    'anna@gaxil.com',
    'anna@gxmil.com',
    'anna@g.mail.com',
    `a@${hostOf(190)}`,
    `${'a'.repeat(64)}@${hostOf(135)}`,
  ])('takes "%s" without a question', (text) =>
    expect(readEmail(text)).toEqual({ ok: true, email: text, suggestion: null }),
  )

  it.each([
    ['', 'email_missing'],
    ['anna', 'email_syntax'],
    ['anna.foretaget.se', 'email_syntax'],
    ['anna@', 'email_syntax'],
    ['anna@-foretaget.se', 'email_syntax'],
    ['anna@foretaget.se_', 'email_syntax'],
    ['anna..berg@foretaget.se', 'email_syntax'],
    [`a@${hostOf(191)}`, 'email_syntax'],
    [`${'a'.repeat(65)}@foretaget.se`, 'email_syntax'],
    [`${'a'.repeat(64)}@${hostOf(136)}`, 'email_syntax'],
    ['@gmail.com', 'email_syntax'],
    ['anna@gmail', 'email_syntax'],
    ['anna @gmail.com', 'email_syntax'],
    ['anna@gmail..com', 'email_syntax'],
    ['.anna@gmail.com', 'email_syntax'],
    ['anna@gmail.com, bo@gmail.com', 'email_syntax'],
    ['anna@gmail.com\r\nBcc: x@y.se', 'email_syntax'],
    ['<anna@gmail.com>', 'email_syntax'],
  ])('refuses "%s" as %s', (text, fault) => expect(readEmail(text)).toEqual({ ok: false, fault }))

  test('what stands around it is no part of it, and its domain is written small', () => {
    expect(readEmail(' Anna@Foretaget.SE ')).toEqual({ ok: true, email: 'Anna@foretaget.se', suggestion: null })
  })

  test('what is suggested is an address that is taken without a question', () => {
    const domain = fc.constantFrom('gmial.com', 'gamil.con', 'hotmail.sw', 'live.cm', 'outloook.com', 'tele2.see')
    fc.assert(
      fc.property(domain, (one) => {
        const read = readEmail(`anna@${one}`)
        if (!read.ok || read.suggestion === null) throw new Error(`nothing is suggested for ${one}`)
        expect(readEmail(read.suggestion)).toEqual({ ok: true, email: read.suggestion, suggestion: null })
      }),
    )
  })
})

/** A host name of so many characters, in parts that are as long as they may be. */
function hostOf(length: number): string {
  const parts = Math.floor((length - 4) / 64)
  return `${`${'b'.repeat(63)}.`.repeat(parts)}${'b'.repeat(length - 3 - parts * 64)}.se`
}
