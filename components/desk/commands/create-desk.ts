import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeskWords } from '@/components/messages/desk-sv'
import { showToast } from '@/components/ui/toast'
import type { DeskSnapshot } from '@/lib/queue/types'
import { createSender } from '../outbox/create-sender'
import { added, dropped, isKept, type Outbox } from '../outbox/outbox'
import { outboxStorage } from '../outbox/outbox-storage'
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
  let sender: ReturnType<typeof createSender> | null = null
  let drafts: ReturnType<typeof createDraftKeeper> | null = null
  const kit: DeskKit = {
    store,
    words,
    tell: (message) => void showToast(message),
    send(item) {
      storage.keep(item)
      store.setState(({ outbox }) => ({ outbox: added(outbox, item) }))
      // With the deck card shown the request can wait for its drawing; it is kept, should the page go before.
      if (store.getState().stage === 'confirming') afterPaint(() => sender?.kick())
      else sender?.kick()
    },
    forget: (commandId) => storage.forget(commandId),
    flushDraft: () => drafts?.flush(),
    dropDraft: () => drafts?.drop(),
    keepDraft: () => drafts?.keep(),
    screenId,
    isTakingOver: false,
    left: new Map(),
  }
  return {
    kit,
    store,
    retry: () => sender?.kick(),
    start() {
      drafts = createDraftKeeper(store)
      sender = createSender({
        store,
        screenId,
        settle: (item, answer) => settleCommand(kit, storage, item, answer),
        lost(item) {
          if (item.kind === 'outcome') store.setState(leaveWithoutAnswer)
          if (isKept(item) || item.kind === 'next' || item.kind === 'release') return true
          store.setState(({ outbox }) => ({ outbox: dropped(outbox, item.commandId) }))
          kit.tell({ title: words().foot.noContact, tone: 'wrong' })
          return false
        },
      })
      store.setState((state) => takeUp(state, storage.read()))
      sender.kick()
      return () => {
        drafts?.stop()
        sender?.stop()
      }
    },
  }
}

/** No contact and no deck card: what is saved stands in the outbox, and the screen has nothing more to show. */
function leaveWithoutAnswer(state: DeskState): DeskState {
  return state.stage === 'saving' ? showCard(state, null, 'fetching') : state
}

/** What was saved before a reload is on its way still: its card must not stand there as if it were not. */
function takeUp(state: DeskState, kept: Outbox): DeskState {
  let current = state
  for (const item of kept) {
    const isShown = item.kind === 'outcome' && item.entryId === current.card?.entryId
    if (isShown) current = leaveCard(current, { item, next: item.body.next === true, mayStay: false, undo: null })
    else current = { ...current, outbox: added(current.outbox, item) }
  }
  return current
}
