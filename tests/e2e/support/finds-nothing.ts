import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { pad } from './desk'

const WIDE = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }

/**
 * R19: axe has nothing to say, in light and dark, on a desk's width and on a phone's. `part` is what the state shows anew, where
 * the rest of the page was read in a state before: a whole desk takes axe a second.
 */
export async function findsNothing(page: Page, where: string, part?: string): Promise<void> {
  for (const size of [WIDE, PHONE]) {
    await page.setViewportSize(size)
    await openSheet(page, size === PHONE)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForFunction(isAtRest)
      const { violations } = await (await axe(page, { colorScheme, part })).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
      expect.soft(found, `${where}, ${size.width} px, ${colorScheme}`).toEqual([])
    }
  }
  await page.setViewportSize(WIDE)
}

/** What still fades in is pale. In the page. */
function isAtRest(): boolean {
  const moves = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  return moves.every(({ playState }) => playState !== 'running') && !document.querySelector('[data-starting-style]')
}

interface Reading {
  colorScheme: 'light' | 'dark'
  part: string | undefined
}

async function axe(page: Page, { colorScheme, part }: Reading): Promise<AxeBuilder> {
  // Base UI's guards only pass the focus on.
  const whole = new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').options({ resultTypes: ['violations'] })
  // No page has frames: axe need not finish in a page of its own, which takes longer than its rules.
  whole.setLegacyMode(true)
  const builder = part ? whole.include(part) : whole
  // In the dark only the colours are others.
  if (colorScheme === 'dark') return builder.withRules(['color-contrast', 'link-in-text-block'])
  // A menu hangs beside the landmarks, as the ARIA practices have it.
  return (await page.getByRole('menu').isVisible()) ? builder.disableRules('region') : builder
}

/** On a phone the outcomes lie in a sheet: it is opened, so that they are seen. */
async function openSheet(page: Page, isPhone: boolean): Promise<void> {
  const open = page.getByRole('button', { name: /^Sätt utfall/ })
  const canOpen = isPhone && (await open.isVisible()) && (await open.isEnabled())
  if (canOpen && !(await page.getByRole('dialog').isVisible())) await open.click()
  if (isPhone && (await pad(page).count()) > 0) await page.waitForTimeout(50)
}
