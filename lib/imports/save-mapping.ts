import { deleteMapping, upsertMapping } from '@/db/queries/import-options'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { headersKey } from '@/lib/imports/rules'
import type { NewMapping } from '@/lib/imports/schema'

/** Keeps which column is what under a name; the same name again replaces it. A file with the same headers uses it (Q29). */
export async function saveMapping(ctx: Context, input: NewMapping): Promise<{ mappingId: number }> {
  demand(ctx.actor, 'campaign.steer')
  const { commandId, name, headers, columns } = input
  const key = { userId: ctx.actor.id, commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, ({ tx, now }) =>
    runCommand(tx, key, async () => {
      const values = { name, columns, headersKey: headersKey(headers), now, userId: ctx.actor.id }
      return { mappingId: (await upsertMapping(tx, values))[0]?.id as number }
    }),
  )
  return answer
}

/** Errors: `forbidden`, `not_found`. */
export async function forgetMapping(ctx: Context, { id }: { id: number }): Promise<void> {
  demand(ctx.actor, 'campaign.steer')
  if ((await inOneWrite(ctx, ({ tx }) => deleteMapping(tx, { id }))) === 0) throw notFound('Mappningen')
}
