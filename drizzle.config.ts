import { defineConfig } from 'drizzle-kit'

const isPostgres = process.env.DIALECT === 'postgres'

export default defineConfig({
  dialect: isPostgres ? 'postgresql' : 'sqlite',
  schema: isPostgres ? './db/schema.postgres.ts' : './db/schema.sqlite.ts',
  out: isPostgres ? './db/migrations/postgres' : './db/migrations/sqlite',
})
