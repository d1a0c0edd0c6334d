import type { StoreApi } from 'zustand/vanilla'
import type { DeskWords } from '@/components/messages/desk-sv'
import type { ToastMessage } from '@/components/ui/toast'
import type { Card } from '@/lib/queue/types'
import type { OutboxItem } from '../outbox/outbox'
import { newId } from '../shared/new-id'
import type { DeskState } from '../state/desk-state'
import type { OrderDraft } from '../state/order-draft'
import type { OutcomeForm } from '../state/outcome-form'

/** What the commands of one screen share. */
export interface DeskKit {
  store: StoreApi<DeskState>
  /** In the person's language, as it is now. */
  words(): DeskWords
  tell(message: ToastMessage): void
  /** Puts a command last in the outbox and sends what can be sent. */
  send(item: OutboxItem): void
  /** Takes a command that was never sent out of the browser's store. */
  forget(commandId: string): void
  /** Sends the note that is being written, now. */
  flushDraft(): void
  /** Lets the unsent note go: the outcome carries it. */
  dropDraft(): void
  /** Keeps the note of the card on the desk as if it had just been written. */
  keepDraft(): void
  screenId: string
  /** While this screen takes the card over, what tells the other to put it away is not meant for it. */
  isTakingOver: boolean
  /** Cards left before their answer, to bring back if it is a refusal. */
  left: Map<string, { card: Card; form: OutcomeForm }>
  /** What takes an order; null until its code has come, right after the first card. */
  order: OrderHand | null
}

/** What the rest of the desk asks of the part that takes orders. */
export interface OrderHand {
  /** What keeps the order from being placed: the field -> what to say. */
  missing(card: Card, order: OrderDraft | null): Record<string, string>
  /** How many things are left to do before it may be placed. */
  left(card: Card, order: OrderDraft | null): number
  /** The `order` of POST /api/desk/order. */
  body(card: Card, order: OrderDraft | null): Record<string, unknown>
  /** What was taken, in words, should the order itself be refused for good. */
  told(card: Card, order: OrderDraft | null): string
  /** A figure pressed on the card: ticks a point, or goes to what it lacks. */
  press(digit: number): void
}

/** The server's time now, epoch milliseconds. */
export function serverNow({ clockOffsetMs }: Pick<DeskState, 'clockOffsetMs'>): number {
  return Date.now() + clockOffsetMs
}

/** A command that is about no company yet. */
export function itemOf(
  kind: OutboxItem['kind'],
  body: OutboxItem['body'],
  about: Partial<Pick<OutboxItem, 'organizationId' | 'organization' | 'outcome' | 'entryId'>> = {},
): OutboxItem {
  return {
    commandId: newId(),
    kind,
    body,
    organizationId: null,
    organization: '',
    outcome: null,
    entryId: null,
    ...about,
    madeAt: Date.now(),
    tries: 0,
  }
}
