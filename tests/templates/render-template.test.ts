import { describe, expect, test } from 'vitest'
import { htmlOfText } from '@/lib/templates/html-of-text'
import { renderTemplate } from '@/lib/templates/render-template'

const of = (body: string, more: { subject?: string; html?: string } = {}) => ({
  subject: more.subject ?? 'Hej',
  body,
  html: more.html ?? null,
})
const refused = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error as { code: string; details: Record<string, string> }
  }
  throw new Error('It was not refused')
}

describe('rendering a template', () => {
  test('fields stand in subject, text and HTML', () => {
    const company = { name: 'Öbergs Bageri' }
    const mail = renderTemplate(of('Hej {{ company.name }}!\n\n- ett\n- två', { subject: 'Till {{ company.name }}' }), {
      company,
    })
    expect(mail.subject).toBe('Till Öbergs Bageri')
    expect(mail.text).toBe('Hej Öbergs Bageri!\n\n- ett\n- två')
    expect(mail.html).toContain('<p style="margin:0 0 16px">Hej Öbergs Bageri!</p>')
    expect(mail.html).toContain('<li>ett</li><li>två</li>')
  })

  test('markup in a name stays text, in made and in own HTML', () => {
    const name = '<img src=x onerror=alert(1)>&"'
    for (const html of [undefined, '<p>{{ name }}</p>']) {
      const mail = renderTemplate(of('{{ name }}', html ? { html } : {}), { name })
      expect(mail.html).not.toContain('<img')
      expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
      expect(mail.text).toBe(name)
    }
  })

  test('a line break in a value does not break the subject', () => {
    expect(renderTemplate(of('x', { subject: 'Till {{ name }}' }), { name: 'A\r\nBcc: b@c.se' }).subject).toBe(
      'Till A Bcc: b@c.se',
    )
  })

  test.each([
    ['a name that is not there', '{{ kontakt.namn }}', {}],
    ['a field without value', '{{ kontakt.namn }}', { kontakt: { namn: null } }],
    ['an empty field', '{{ kontakt.namn }}', { kontakt: { namn: '' } }],
  ])('%s is said by its name before anything is sent', (_, body, fields) => {
    const error = refused(() => renderTemplate(of(body), fields))
    expect(error).toMatchObject({
      code: 'invalid',
      details: { body: expect.stringMatching(/”kontakt(.namn)?” saknar värde/) },
    })
  })

  test('if may ask for a field that is missing', () => {
    expect(renderTemplate(of('Hej{% if name %} {{ name }}{% endif %}!'), { name: null }).text).toBe('Hej!')
  })

  test.each([
    ['an unclosed output', 'ett\ntvå {{ name', 'Rad 2'],
    ['an unknown filter', 'ett\n\n{{ "x" | shout }}', 'Rad 3: filtret ”shout” finns inte.'],
    ['an unknown tag', '{% frob %}', 'Rad 1: taggen ”frob” finns inte.'],
    ['an unclosed if', 'a\n{% if x %}b', 'Rad 2'],
    ['a file of the computer', '{% include "/etc/passwd" %}', 'Rad 1: delen som ska infogas finns inte.'],
    ['a loop without end', '{% for i in (1..9999999) %}x{% endfor %}', 'för stor'],
  ])('%s is said with its line', (_, body, words) => {
    expect(refused(() => renderTemplate(of(body), {})).details.body).toContain(words)
  })

  test('a template reaches nothing but the values it was given', () => {
    expect(refused(() => renderTemplate(of('{{ name.constructor }}'), { name: {} })).code).toBe('invalid')
  })

  test('parts are included by name, with the same fields', () => {
    const parts = { hälsning: 'Vänliga hälsningar\n{{ sender }}' }
    expect(renderTemplate(of('Hej\n\n{% include "hälsning" %}'), { sender: 'Anna' }, parts).text).toBe(
      'Hej\n\nVänliga hälsningar\nAnna',
    )
  })
})

describe('HTML of a text', () => {
  test('web addresses are links, the full stop after one is not', () => {
    expect(htmlOfText('Se https://a.se/b?c=1&d=2.')).toBe(
      '<p style="margin:0 0 16px">Se <a href="https://a.se/b?c=1&amp;d=2">https://a.se/b?c=1&amp;d=2</a>.</p>',
    )
  })

  test('only http is a link', () => {
    expect(htmlOfText('javascript:alert(1) <b>x</b>')).toBe(
      '<p style="margin:0 0 16px">javascript:alert(1) &lt;b&gt;x&lt;/b&gt;</p>',
    )
  })

  test('a list between lines of a paragraph keeps both', () => {
    expect(htmlOfText('Med:\n- a\n- b\nHej')).toMatch(/<p[^>]*>Med:<\/p><ul[^>]*><li>a<\/li><li>b<\/li><\/ul><p/)
  })
})
