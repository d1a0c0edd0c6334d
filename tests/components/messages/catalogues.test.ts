import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deskEn } from '@/components/messages/desk-en'
import { deskSv } from '@/components/messages/desk-sv'
import { en } from '@/components/messages/en'
import { toLocale } from '@/components/messages/locale'
import { officeEn } from '@/components/messages/office-en'
import { officeSv } from '@/components/messages/office-sv'
import { orderListEn } from '@/components/messages/order-list-en'
import { orderListSv } from '@/components/messages/order-list-sv'
import { sv } from '@/components/messages/sv'

const FOLDER = 'components/messages'
const PARTS = readdirSync(FOLDER).flatMap((file) => /^(.+)-sv\.ts$/.exec(file)?.[1] ?? [])
const CATALOGUES = [
  { name: 'all pages', swedish: sv as object, english: en as object },
  ...(await Promise.all(PARTS.map(partOf))),
]
/** What mail, a directed purchase, being late and a stop are not called: the words of the trade are others. */
const OTHER_WORDS = /mejl|rikta köp|annan diplomadress|(?:min|dag|dagar) sent|\bej bli/i

describe('The catalogues', () => {
  it.each(CATALOGUES)('have the same texts in Swedish and English: $name', ({ swedish, english }) => {
    expect(pathsOf(english)).toEqual(pathsOf(swedish))
  })

  it.each(CATALOGUES)('leave no text empty: $name', ({ swedish, english }) => {
    const texts = [...leavesOf(swedish), ...leavesOf(english)]
    expect(texts.filter(([, text]) => typeof text === 'string' && text.trim() === '')).toEqual([])
  })

  it.each(CATALOGUES)('have been translated, a longer text is not the same in both: $name', ({ swedish, english }) => {
    const known = new Map(leavesOf(swedish))
    const same = leavesOf(english).filter(([path, text]) => isSentence(text) && known.get(path) === text)
    expect(same).toEqual([])
  })

  it.each(CATALOGUES)('have one word for one thing: $name', ({ swedish }) => {
    const mixed = leavesOf(swedish).filter(([, text]) => OTHER_WORDS.test(String(text)))
    expect(mixed).toEqual([])
  })

  it('name what goes to the office the same at the desk, in the inbox and on the order', () => {
    const languages = [
      [deskSv, officeSv, orderListSv],
      [deskEn, officeEn, orderListEn],
    ] as const
    for (const [desk, office, orders] of languages) {
      expect(office.types).toMatchObject(desk.office.types)
      expect(orders.one.taskTypes).toMatchObject(desk.office.types)
      expect(office.cases.no_calls).toBe(desk.cases.no_calls?.toLowerCase())
    }
  })

  it('count minutes in both languages', () => {
    expect(sv.signIn.tooManyAttempts(1)).toContain('en minut ')
    expect(sv.signIn.tooManyAttempts(15)).toContain('15 minuter')
    expect(en.signIn.tooManyAttempts(1)).toContain('a minute ')
    expect(en.signIn.tooManyAttempts(15)).toContain('15 minutes')
  })

  it('are Swedish for whoever has not chosen', () => {
    expect([toLocale(undefined), toLocale('de'), toLocale('en')]).toEqual(['sv', 'sv', 'en'])
  })
})

/** The catalogue of one part: `<part>-sv.ts` and `<part>-en.ts` hold one object each. */
async function partOf(name: string): Promise<{ name: string; swedish: object; english: object }> {
  const load = async (language: string): Promise<object> => {
    const [words] = Object.values(await import(`../../../components/messages/${name}-${language}.ts`))
    if (typeof words !== 'object' || words === null) throw new Error(`${name}-${language}.ts holds no words`)
    return words
  }
  return { name, swedish: await load('sv'), english: await load('en') }
}

type Leaf = [path: string, text: unknown]

/** Functions count as leaves with their number of arguments. */
function leavesOf(node: object, prefix = ''): Leaf[] {
  return Object.entries(node).flatMap(([key, value]): Leaf[] => {
    const path = `${prefix}${key}`
    return typeof value === 'object' && value !== null ? leavesOf(value, `${path}.`) : [[path, value]]
  })
}

function pathsOf(catalogue: object): string[] {
  const shapes = leavesOf(catalogue).map(([path, text]) =>
    typeof text === 'function' ? `${path}(${text.length})` : path,
  )
  return shapes.sort()
}

function isSentence(text: unknown): text is string {
  return typeof text === 'string' && text.split(' ').length >= 3
}
