import { onTestFinished } from 'vitest'
import type { Database } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'

/** The same PostgreSQL database as another process has it open. */
export async function openBeside({ DATABASE_URL: url = '' }: Record<string, string>): Promise<Database> {
  const db = await openPostgres({ url })
  onTestFinished(() => db.close())
  return db
}
