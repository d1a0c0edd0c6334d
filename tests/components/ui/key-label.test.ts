import { describe, expect, it } from 'vitest'
import { isCharacterKey, keyLabel } from '@/components/ui/key-label'

describe('A key on a button', () => {
  it.each([
    ['r', 'R'],
    ['5', '5'],
    ['?', '?'],
    ['Shift+?', '?'],
    ['Enter', 'Enter'],
    ['Control+Enter', 'Ctrl Enter'],
    ['Control+k', 'Ctrl K'],
    ['Escape', 'Esc'],
    ['ArrowLeft', '←'],
    ['å', 'Å'],
    ['g k', 'G K'],
  ])('%s is written %s', (binding, shown) => {
    expect(keyLabel(binding)).toBe(shown)
  })

  it.each([
    ['r', true],
    ['5', true],
    ['?', true],
    ['Shift+r', true],
    ['Enter', false],
    ['Escape', false],
    ['Control+k', false],
    ['Alt+1', false],
    ['g k', true],
  ])('%s counts as a single character: %s', (binding, isSingle) => {
    expect(isCharacterKey(binding)).toBe(isSingle)
  })
})
