import { loadEnv } from '../tooling/load-env.ts'
import { runProgram } from '../tooling/run-program.ts'

loadEnv()
process.exitCode = await runProgram({
  file: process.execPath,
  args: ['node_modules/tsx/dist/cli.mjs', 'watch', 'server.ts'],
  env: { NODE_ENV: 'development' },
})
