import * as z from 'zod'
import { id } from '@/lib/ids'

const commandId = z.uuid('Kommandot saknar ett giltigt id.')
const token = z.string().min(1).max(80)
/** Random id of a browser tab; a client without one counts as one screen. */
export const ScreenId = z.string().min(1).max(64)

/** POST /api/desk/next */
export const NextInput = z.strictObject({ campaignId: id, screenId: ScreenId.optional() })
export type NextInput = z.infer<typeof NextInput>

/** POST /api/desk/release: `pause` leaves the card where it was in the queue, any other reason is a skip. */
export const ReleaseInput = z.strictObject({
  commandId,
  holdToken: token,
  reason: z.string().trim().min(1, 'Ange varför kortet lämnas tillbaka.').max(200),
  deckToken: token.optional(),
  next: z.boolean().optional(),
  /** The campaign that the caller works, when the card is a promise from another one. */
  campaignId: id.optional(),
})
export type ReleaseInput = z.infer<typeof ReleaseInput>

/** POST /api/desk/open */
export const OpenInput = z.strictObject({
  commandId,
  organizationId: id,
  /** The campaign that the caller works: where an entry is made if the company has none. */
  campaignId: id.optional(),
  screenId: ScreenId.optional(),
})
export type OpenInput = z.infer<typeof OpenInput>

/** POST /api/desk/take-over */
export const TakeOverInput = z.strictObject({ commandId, screenId: ScreenId.optional() })
export type TakeOverInput = z.infer<typeof TakeOverInput>

/** PUT /api/desk/draft */
export const DraftInput = z.strictObject({
  entryId: id,
  note: z.string().max(4000, 'Noteringen är för lång, högst 4 000 tecken.'),
  checklist: z
    .record(z.string().max(80), z.unknown())
    .refine((list) => isShallow(list) && JSON.stringify(list).length <= 20_000, 'Checklistan är för stor.'),
})
export type DraftInput = z.infer<typeof DraftInput>

/** A tab that is closed on purpose. */
export const CloseScreenInput = z.strictObject({ screenId: ScreenId })
export type CloseScreenInput = z.infer<typeof CloseScreenInput>

/** Boxes and fields are a few levels deep; thousands of levels would break whoever writes them out. */
function isShallow(value: unknown, levels = 8): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1))
}
