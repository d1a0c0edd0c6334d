import { expect, it } from 'vitest'
import { withoutBroken } from '@/lib/api/clean-text'

it('takes out what nobody sees: NUL, half characters, spaces without width and turned writing', () => {
  expect(withoutBroken('a\0b')).toBe('ab')
  expect(withoutBroken('\ud83d')).toBe('')
  expect(withoutBroken('\u200b\u2060\ufeff')).toBe('')
  expect(withoutBroken('faktura\u202efdp.exe')).toBe('fakturafdp.exe')
})

it('leaves what is written as it is: letters of all languages, signs of several characters, line breaks', () => {
  for (const text of ['Åsa Öberg', 'مرحبا', '👩‍👩‍👧', 'rad 1\nrad 2\t', 'e\u0301'])
    expect(withoutBroken(text)).toBe(text)
})

it('reaches names and values at every depth of an input', () => {
  expect(withoutBroken({ 'a\u200b': [{ b: '\u200bx' }] })).toEqual({ a: [{ b: 'x' }] })
})
