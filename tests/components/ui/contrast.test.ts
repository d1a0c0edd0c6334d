import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const TEXT = ['ink', 'ink-2', 'ink-3', 'accent', 'callback', 'prio', 'no', 'six', 'no-answer', 'busy', 'wrong', 'order']
const GROUNDS = ['bg', 'panel', 'panel-2', 'accent-soft', 'warn-soft', 'prio-soft', 'order-soft', 'wrong-soft']
const css = readFileSync('app/globals.css', 'utf8')

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('The %s theme', (_name, side) => {
  const colours = coloursOf(side)

  it.each(TEXT)('shows %s at 4.5:1 or better on every ground', (text) => {
    const weak = GROUNDS.filter((ground) => contrast(colour(text), colour(ground)) < 4.5)
    expect(weak).toEqual([])
  })

  it('shows the text of coloured buttons at 4.5:1 or better', () => {
    expect(contrast(colour('accent-ink'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('panel'), colour('wrong'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['bg', 'panel', 'panel-2'])('shows the edge of a field on %s at 3:1 or better', (ground) => {
    expect(contrast(colour('field-line'), colour(ground))).toBeGreaterThanOrEqual(3)
  })

  function colour(name: string): string {
    const found = colours.get(name)
    if (!found) throw new Error(`globals.css has no colour ${name}`)
    return found
  }
})

function coloursOf(side: 0 | 1): Map<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  return new Map([...pairs].map(([, name, light, dark]) => [String(name), String(side === 0 ? light : dark)]))
}

/** WCAG 2.2: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
