import { buildIfChanged } from '../tooling/build-project.ts'
import { installPostgres } from '../tooling/install-postgres.ts'
import { runProgram } from '../tooling/run-program.ts'

await buildIfChanged()
await installPostgres()
process.exitCode = await runProgram({
  file: process.execPath,
  args: ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
})
