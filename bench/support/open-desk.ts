import { chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS } from '@/scripts/tooling/chromium-args'
import { findChromium } from '@/scripts/tooling/find-chromium'

/** A real Chromium with a caller's desk in it. */
export async function openDesk({ port, token }: { port: number; token: string }) {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'sv-SE' })
  const url = `http://127.0.0.1:${port}`
  await context.addCookies([{ name: 'ringko_session', value: token, url }])
  const page = await context.newPage()
  // What runs this file keeps the names of functions by a call that a page does not know.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watchKeys)
  await page.goto(`${url}/desk`)
  await page.getByRole('region', { name: /^Kort: / }).waitFor()
  return { page, close: () => browser.close() }
}

declare global {
  interface Window {
    /** Milliseconds from each Enter to the next card painted. */
    paintedAfterMs: number[]
    /** What Event Timing says of the same keys, in steps of 8 ms; it says nothing of those below 16. */
    eventTimingMs: number[]
  }
}

/** Runs in the page: from the key's own timestamp to the message that comes after the frame with another company's name. */
function watchKeys(): void {
  window.paintedAfterMs = []
  window.eventTimingMs = []
  const shown = () => document.querySelector('main h2, [aria-label^="Kort: "] h2')?.textContent
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    })
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter') return
      const before = shown()
      const look = () => {
        const now = shown()
        if (now && now !== before) window.paintedAfterMs.push(performance.now() - timeStamp)
        else afterPaint(look)
      }
      afterPaint(look)
    },
    true,
  )
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.eventTimingMs.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/** Ej svar and Spara/nästa, `times` over, at uneven intervals. Answers the milliseconds of each. */
export async function pressThrough(page: Page, times: number): Promise<{ painted: number[]; eventTiming: number[] }> {
  for (let call = 0; call < times; call += 1) {
    await page.waitForFunction(isSettled)
    await page.waitForTimeout(250 + Math.random() * 700)
    await page.keyboard.press('5')
    await page.waitForTimeout(60 + Math.random() * 200)
    await page.keyboard.press('Enter')
    await page.waitForFunction((count) => window.paintedAfterMs.length >= count, call + 1)
  }
  return page.evaluate(() => ({ painted: window.paintedAfterMs, eventTiming: window.eventTimingMs }))
}

/** The server has confirmed the card: figures work. */
function isSettled(): boolean {
  const buttons = [...document.querySelectorAll('button')]
  return buttons.some((button) => button.textContent?.includes('Ej svar') && !button.disabled)
}
