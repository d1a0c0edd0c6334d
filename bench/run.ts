import { loadavg } from 'node:os'
import { systemClock } from '@/lib/clock'
import { describeMachine } from '@/scripts/tooling/describe-machine'
import type { Figure } from './support/figure'
import { rounded } from './support/figures'
import { keepFigures } from './support/keep-figures'
import { measureWithDeck, measureWithoutDeck } from './v1-v2-next-card'
import { measureSaveAndNext } from './v3-save-and-next'
import { measureClaims } from './v4-claims'
import { measureLargeFloor } from './v5-v9-v10-large-floor'
import { measureOutcomeOnScreens } from './v6-outcome-on-screens'
import { measureImport } from './v7-import'
import { measureReports } from './v8-reports'
import { measureScripts } from './v9-scripts'
import { measureTwoProcesses } from './v11-two-processes'

/** `npm run bench`, or some of it: `npm run bench -- v3 v4`. Prints each figure and keeps it in bench/results. */
const MEASURES: Record<string, () => Promise<Figure[]>> = {
  v1: measureWithDeck,
  v2: measureWithoutDeck,
  v3: measureSaveAndNext,
  v4: measureClaims,
  v5: measureLargeFloor,
  v6: measureOutcomeOnScreens,
  v7: measureImport,
  v8: measureReports,
  v9: measureScripts,
  v10: measureLargeFloor,
  v11: measureTwoProcesses,
}

const asked = process.argv.slice(2).map((name) => name.toLowerCase())
const unknown = asked.filter((name) => !(name in MEASURES))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are ${Object.keys(MEASURES).join(', ')}.`)
  process.exit(1)
}

const at = new Date(systemClock.now()).toISOString()
const machine = describeMachine()
const loadBefore = rounded(loadavg()[0] ?? 0)
console.log(`${machine}, ${at}, load ${loadBefore}`)
const figures: Figure[] = []
const chosen = asked.length > 0 ? asked : Object.keys(MEASURES)
// One measure may take several figures.
for (const measure of new Set(chosen.map((name) => MEASURES[name] as () => Promise<Figure[]>))) {
  for (const figure of await measure()) {
    figures.push(figure)
    const verdict = figure.isMet ? 'met' : 'NOT met'
    console.log(
      `${figure.id} ${figure.what}: ${figure.value} ${figure.unit} (${figure.bar}: ${verdict})`,
      figure.beside,
    )
  }
}
keepFigures({ at, machine, loadBefore, figures })
