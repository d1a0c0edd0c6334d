import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { AddressText } from '@/components/ui/address-text'

const shown = (text: string) =>
  render(
    <p>
      <AddressText text={text} />
    </p>,
  ).container.innerHTML

describe('An address on a narrow screen', () => {
  it('may break before its signs, and is copied as it is', () => {
    expect(shown('info@malarna.se')).toBe('<p>info<wbr>@malarna<wbr>.se</p>')
    expect(shown('https://malarna.se/om?sida=2')).toBe('<p>https:<wbr>//malarna<wbr>.se<wbr>/om<wbr>?sida=2</p>')
  })

  it('loses nothing, whatever is written', () => {
    for (const text of ['', '@', 'a@@b..c/', 'utan tecken', '/?']) {
      expect(shown(text).replaceAll(/<\/?p>|<wbr>/g, '')).toBe(text)
    }
  })
})
