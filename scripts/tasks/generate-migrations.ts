import { runProgram } from '../tooling/run-program.ts'

const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the change in snake_case: npm run db:generate -- add_phone_status')
  process.exit(1)
}

// Both engines get every change under one name.
for (const dialect of ['sqlite', 'postgres']) {
  const args = ['node_modules/drizzle-kit/bin.cjs', 'generate', '--config', 'drizzle.config.ts', '--name', name]
  const code = await runProgram({ file: process.execPath, args, env: { DIALECT: dialect } })
  if (code !== 0) process.exit(code)
}
