import { runProgram } from '../tooling/run-program.ts'

process.exitCode = await runProgram({
  file: process.execPath,
  args: ['node_modules/tsx/dist/cli.mjs', 'watch', '--env-file-if-exists=.env', 'server.ts'],
  env: { NODE_ENV: 'development' },
})
