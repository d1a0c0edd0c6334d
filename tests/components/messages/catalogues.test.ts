import { describe, expect, it } from 'vitest'
import { en } from '@/components/messages/en'
import { toLocale } from '@/components/messages/locale'
import { sv } from '@/components/messages/sv'

describe('The catalogues', () => {
  it('have the same texts in Swedish and English', () => {
    expect(pathsOf(en)).toEqual(pathsOf(sv))
  })

  it.each([
    ['Swedish', sv],
    ['English', en],
  ])('leave no text empty in %s', (_name, catalogue) => {
    expect(leavesOf(catalogue).filter(([, text]) => typeof text === 'string' && text.trim() === '')).toEqual([])
  })

  it('have been translated: a longer text is not the same in both', () => {
    const swedish = new Map(leavesOf(sv))
    const same = leavesOf(en).filter(([path, text]) => isSentence(text) && swedish.get(path) === text)
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
