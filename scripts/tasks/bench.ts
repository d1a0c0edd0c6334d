import { buildIfChanged } from '../tooling/build-project.ts'
import { findChromium } from '../tooling/find-chromium.ts'
import { runProgram } from '../tooling/run-program.ts'

await buildIfChanged()
process.exitCode = await runProgram({
  file: process.execPath,
  args: ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)],
  env: { NODE_ENV: 'production', CHROMIUM_PATH: findChromium() ?? '' },
})
