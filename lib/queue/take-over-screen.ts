import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'
import { myHolds } from '@/lib/queue/my-holds'
import type { TakeOverInput } from '@/lib/queue/schema'
import { showOnScreen } from '@/lib/queue/show-on-screen'

/**
 * This screen takes the cards over from my other screen, which is told and puts them away. Two tabs or computers never
 * work one card. Errors: `forbidden`, `command_reused`.
 */
export async function takeOverScreen(context: Context, input: TakeOverInput): Promise<void> {
  const { actor, now } = context
  demand(actor, 'company.open')
  const { commandId, screenId = null } = input
  await inOneWrite(context, (work) =>
    runCommand(work.tx, { userId: actor.id, commandId, body: input, now }, async () => {
      const { desk, deck } = await myHolds(work.tx, actor.id)
      if (!desk) return {}
      await showOnScreen(work, { hold: desk.hold, screenId })
      if (deck) await showOnScreen(work, { hold: deck.hold, screenId: deck.hold.screenId && screenId })
      const { entryId, organizationId } = desk.hold
      const payload = { entryId, organizationId, reason: 'other_screen' } as const
      work.facts.push({ name: 'card:withdrawn', to: [`user:${actor.id}`], payload })
      return {}
    }),
  )
}
