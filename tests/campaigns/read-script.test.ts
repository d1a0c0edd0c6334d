import { describe, expect, it } from 'vitest'
import { readScript } from '@/lib/campaigns/read-script'

describe('a script in a text file', () => {
  it('has a section for each heading, and an objection where the heading begins with Om', () => {
    const text =
      '\uFEFF## Öppning\r\nHej, jag heter {{caller}}.\r\n\r\nTalar jag med {{contact}}?\r\n## Om: "Skicka ett mail"\nSjälvklart.\n'
    expect(readScript(text)).toEqual({
      sections: [
        { title: 'Öppning', text: 'Hej, jag heter {{caller}}.\n\nTalar jag med {{contact}}?', kind: 'section' },
        { title: 'Om: "Skicka ett mail"', text: 'Självklart.', kind: 'objection' },
      ],
    })
  })

  it('takes text before the first heading as the opening, and leaves empty sections out', () => {
    expect(readScript('Hej!\n## Tomt\n\n## Fråga\nVill ni?')).toEqual({
      sections: [
        { title: 'Öppning', text: 'Hej!', kind: 'section' },
        { title: 'Fråga', text: 'Vill ni?', kind: 'section' },
      ],
    })
    expect(readScript('')).toEqual({ sections: [] })
  })
})
