import { describeMachine } from '../tooling/describe-machine.ts'
import { idOf, MUTATION_PARTS } from '../tooling/mutation-parts.ts'
import { forgetSurvivors, keepScore, readScore, scopeScores } from '../tooling/mutation-results.ts'
import { runProgram } from '../tooling/run-program.ts'
import { say } from '../tooling/say.ts'

const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js'
const LEAST = 85
/** `npm run test:mutations -- money queue/rules`: whole scopes or parts of them; without a word everything. */
const asked = process.argv.slice(2)
const parts = MUTATION_PARTS.filter(
  (part) => asked.length === 0 || asked.some((word) => [part.scope, idOf(part)].includes(word)),
)
if (parts.length === 0)
  throw new Error(`No part is called ${asked.join(', ')}: ${MUTATION_PARTS.map(idOf).join(', ')}.`)

let isBroken = false
for (const part of parts) {
  const startedAt = performance.now()
  say(`${idOf(part)} ...`)
  forgetSurvivors(part)
  const code = await runProgram({
    file: process.execPath,
    args: [STRYKER, 'run'],
    env: { RINGKO_MUTATION_PART: idOf(part) },
  })
  if (code !== 0) {
    isBroken = true
    continue
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  keepScore(idOf(part), { at: new Date().toISOString(), machine: describeMachine(), seconds, ...readScore(part) })
}

const low = scopeScores().filter(({ scope, score }) => parts.some((part) => part.scope === scope) && score < LEAST)
for (const { scope, score } of low) say(`${scope}: ${score.toFixed(1)} %, and ${LEAST} % is the least.`)
// A scope is held to the bar when it was asked for whole; a part of it is looked at while it is worked on.
const isWhole = asked.every((word) => !word.includes('/'))
process.exitCode = isBroken || (isWhole && low.length > 0) ? 1 : 0
