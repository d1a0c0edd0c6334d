import { runProgram } from '../tooling/run-program.ts'

process.exitCode = await runProgram({
  file: process.execPath,
  args: ['--import', 'tsx', 'bench/compare.ts'],
  env: { NODE_ENV: 'production' },
})
