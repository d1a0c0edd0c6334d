import { buildIfChanged } from '../tooling/build-project.ts'
import { runProgram } from '../tooling/run-program.ts'

await buildIfChanged()
process.exitCode = await runProgram({
  file: process.execPath,
  args: ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
})
