import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '@/components/messages/en'
import { toLocale } from '@/components/messages/locale'
import { sv } from '@/components/messages/sv'

const FOLDER = 'components/messages'
const PARTS = readdirSync(FOLDER).flatMap((file) => /^(.+)-sv\.ts$/.exec(file)?.[1] ?? [])
const CATALOGUES = [
  { name: 'all pages', swedish: sv as object, english: en as object },
  ...(await Promise.all(PARTS.map(partOf))),
]

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
