import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeskWords } from '@/components/messages/desk-sv'
import { showToast } from '@/components/ui/toast'
import type { DeskSnapshot } from '@/lib/queue/types'
import { createSender, type Sender } from '../outbox/create-sender'
import { added, dropped, endsCall, isKept, type Outbox } from '../outbox/outbox'
import { type OutboxStorage, outboxStorage } from '../outbox/outbox-storage'
import { afterPaint } from '../shared/after-paint'
import { type DeskState, deskStateOf } from '../state/desk-state'
import { leaveCard } from '../state/leave-card'
import { showCard } from '../state/show-card'
import type { DeskKit } from './desk-kit'
import { createDraftKeeper } from './draft-keeper'
import { settleCommand } from './settle-command'

export interface Desk {
  kit: DeskKit
  store: StoreApi<DeskState>
  /** Takes up what an earlier visit left unsent, and starts sending. Gives back what stops it all. */
  start(): () => void
  /** Tries again now: the network is back. */
  retry(): void
}

export interface DeskOptions {
  snapshot: DeskSnapshot
  /** Random id of this browser tab, as the server knows it. */
  screenId: string
  words(): DeskWords
}

/** The desk of one mount: its store, its outbox and what its commands share. */
export function createDesk({ snapshot, screenId, words }: DeskOptions): Desk {
  const store = createStore<DeskState>(() => deskStateOf(snapshot, Date.now()))
  const storage = outboxStorage(snapshot.user.id)
  const running: Running = { sender: null, drafts: null }
  const kit = kitOf({ store, storage, running, screenId, words })
  return {
    kit,
    store,
    retry: () => running.sender?.kick(),
    start() {
      running.drafts = createDraftKeeper(store)
      running.sender = senderOf(kit, storage)
      store.setState((state) => takeUp(state, storage.read()))
      running.sender.kick()
      return () => {
        running.drafts?.stop()
        running.sender?.stop()
      }
    },
  }
}

/** What runs from start to stop. */
interface Running {
  sender: Sender | null
  drafts: ReturnType<typeof createDraftKeeper> | null
}

interface KitParts extends Pick<DeskOptions, 'screenId' | 'words'> {
  store: StoreApi<DeskState>
  storage: OutboxStorage
  running: Running
}

function kitOf({ store, storage, running, screenId, words }: KitParts): DeskKit {
  return {
    store,
    words,
    tell: (message) => void showToast(message),
    send(item) {
      storage.keep(item)
      store.setState(({ outbox }) => ({ outbox: added(outbox, item) }))
      // With the deck card shown the request can wait for its drawing; it is kept, should the page go before.
      if (store.getState().stage === 'confirming') afterPaint(() => running.sender?.kick())
      else running.sender?.kick()
    },
    forget: (commandId) => storage.forget(commandId),
    flushDraft: () => running.drafts?.flush(),
    dropDraft: () => running.drafts?.drop(),
    keepDraft: () => running.drafts?.keep(),
    screenId,
    isTakingOver: false,
    left: new Map(),
    order: null,
  }
}

function senderOf(kit: DeskKit, storage: OutboxStorage): Sender {
  const { store, screenId } = kit
  return createSender({
    store,
    screenId,
    settle: (item, answer) => settleCommand(kit, storage, item, answer),
    lost(item) {
      if (endsCall(item)) store.setState(leaveWithoutAnswer)
      if (isKept(item) || item.kind === 'next' || item.kind === 'release') return true
      store.setState(({ outbox }) => ({ outbox: dropped(outbox, item.commandId) }))
      kit.tell({ title: kit.words().foot.noContact, tone: 'wrong' })
      return false
    },
  })
}

/** No contact and no deck card: what is saved stands in the outbox, and the screen has nothing more to show. */
function leaveWithoutAnswer(state: DeskState): DeskState {
  return state.stage === 'saving' ? showCard(state, null, 'fetching') : state
}

/** What was saved before a reload is on its way still: its card must not stand there as if it were not. */
function takeUp(state: DeskState, kept: Outbox): DeskState {
  let current = state
  for (const item of kept) {
    const isShown = endsCall(item) && item.entryId === current.card?.entryId
    if (isShown)
      current = {
        ...leaveCard(current, { item, next: item.body.next === true, mayStay: false, undo: null }),
        isSlow: true,
      }
    else current = { ...current, outbox: added(current.outbox, item) }
  }
  return current
}
