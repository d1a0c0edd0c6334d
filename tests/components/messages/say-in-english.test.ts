import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deskEn } from '@/components/messages/desk-en'
import { sayInEnglish } from '@/components/messages/say-in-english'

/** Where refusals and the reasons of rows are made. The office's rooms say theirs when they have screens. */
const FILES = globSync(['lib/errors.ts', 'lib/*/{errors,faults}.ts']).filter(
  (file) => !/^lib\/(orders|office|products)\//.test(file),
)
/** Said at the command line, or put together where they are said. */
const ELSEWHERE = /^Kampanjen ”.*(finns inte)|^\).join/

function sentencesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(/'([A-ZÅÄÖ"][^'\n]*\.)'|`([^`\n]{12,}\.)`/g)].map(
    ([, plain, filled]) => plain ?? filled ?? '',
  )
  return found.map((sentence) => sentence.replaceAll(/\$\{[^}]*\}/g, '12')).filter((one) => !ELSEWHERE.test(one))
}

describe('A refusal on the English screen', () => {
  it.each(FILES.filter((file) => sentencesOf(file).length > 0))('has its own sentence: %s', (file) => {
    expect(sentencesOf(file).filter((sentence) => sayInEnglish(sentence) === null)).toEqual([])
  })

  it('says what was filled in', () => {
    const { refused, field, reason } = deskEn.said
    expect(
      refused(
        'conflict',
        'Det måste finnas minst en administratör som kan logga in. Gör någon annan till det först; den som är inbjuden räknas när lösenordet är valt.',
      ),
    ).toBe(
      'There has to be at least one administrator who can sign in. Make somebody else one first; who is invited counts when the password is chosen.',
    )
    expect(field('username', 'Det finns redan en användare som heter anna.')).toBe(
      'There is already a user named anna.',
    )
    expect(refused('too_many_attempts', 'För många försök. Vänta 15 minuter och försök igen.')).toBe(
      'Too many attempts. Wait 15 minutes and try again.',
    )
    expect(refused('not_found', 'Kampanjen finns inte längre.')).toBe('The campaign does not exist any more.')
    expect(reason('Filen är en bild (PNG), inte en textfil. Spara den som CSV och läs in den filen.')).toBe(
      'The file is a picture (PNG), not a text file. Save it as CSV and read that file in.',
    )
    expect(
      refused(
        'conflict',
        'Eva ändrade manuset kl. 10:41. Ladda om för att se ändringen; det du har skrivit är inte sparat.',
      ),
    ).toBe('Eva changed the script at 10:41. Reload to see the change; what you have written is not saved.')
  })

  it('that nobody has translated says what its code means', () => {
    expect(deskEn.said.refused('conflict', 'Något helt nytt.')).toMatch(/^Somebody else changed it/)
    expect(deskEn.said.field('postalCode', 'Något helt nytt.')).toMatch(/^Write five figures/)
  })
})
