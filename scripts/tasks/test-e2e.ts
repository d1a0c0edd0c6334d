import { buildIfChanged } from '../tooling/build-project.ts'
import { installChromium } from '../tooling/install-chromium.ts'
import { runProgram } from '../tooling/run-program.ts'

await buildIfChanged()
process.exitCode = await runProgram({
  file: process.execPath,
  args: ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)],
  env: { CHROMIUM_PATH: await installChromium() },
})
