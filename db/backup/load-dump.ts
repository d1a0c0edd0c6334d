import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { standingSql } from '../standing'
import { connectionEnv } from './connection-env'
import { findClient } from './find-client'
import { startClient } from './run-client'

/** Everything of ours, and nothing of an extension: that belongs to the server. */
const EMPTY = `
do $$ declare one record; begin
  for one in select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'drizzle')
  loop execute 'drop table ' || one.name || ' cascade'; end loop;
  for one in select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop execute 'drop function ' || one.name || ' cascade'; end loop;
end $$;
drop schema if exists drizzle cascade;
`

/** Puts a dump in the place of what the database holds, in one transaction. Nobody may start on what comes before it is settled. */
export async function loadDump({
  client,
  url,
  dump,
}: {
  client: PoolClient
  url: string
  dump: string
}): Promise<void> {
  const programs = await findClient(client)
  const env = connectionEnv(url)
  const args = ['--no-owner', '--no-privileges', '--no-comments', '--file=-', dump]
  const reading = startClient({ program: programs.pgRestore, args, env })
  reading.child.stdin.end()
  const loading = startClient({
    program: programs.psql,
    args: ['--no-psqlrc', '--quiet', '--single-transaction', '--no-password', '--set=ON_ERROR_STOP=1', '--file=-'],
    env,
  })
  loading.child.stdout.resume()
  async function* script() {
    yield EMPTY
    yield* reading.child.stdout as AsyncIterable<Buffer>
    // A dump that breaks off must not be committed.
    await reading.ended
    yield `\n${standingSql('restoring')}\n`
  }
  const sending = pipeline(Readable.from(script()), loading.child.stdin)
  sending.catch(() => loading.child.kill('SIGKILL'))
  await loading.ended.catch(async (error: unknown) => {
    reading.child.kill('SIGKILL')
    await reading.ended
    throw error
  })
  await sending
}
