import type { ToldFact } from '@/lib/realtime/client'
import { fetchNext, writeNote } from '../commands/card-commands'
import type { Desk } from '../commands/create-desk'
import { serverNow } from '../commands/desk-kit'
import { hearAgreed } from '../commands/hear-agreed'
import { hearOffice } from '../commands/hear-office'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { applyFact, shownName } from '../state/apply-fact'
import type { News } from '../state/desk-state'

/** What a fact from the server does here: on the screen, and in what is asked for next. */
export function hearFact(desk: Desk, fact: ToldFact): void {
  const { kit, store } = desk
  if (kit.isTakingOver && fact.name === 'card:withdrawn' && fact.payload.reason === 'other_screen') {
    // Told to the screen that had it, most likely; or the other one has already taken it back: the server knows.
    void refreshSnapshot(kit)
    return
  }
  const before = store.getState()
  keepWhatWasSaid(desk, fact)
  const { state, wants } = applyFact(before, fact, serverNow(before))
  if (state !== before) store.setState(state)
  if (state.news !== before.news) letGo(desk, state.news)
  if (fact.name === 'card:withdrawn' && before.card?.entryId === fact.payload.entryId && !state.otherScreen) {
    kit.tell({ title: kit.words().foot.withdrawn[fact.payload.reason], tone: 'wrong' })
  }
  if (wants === 'snapshot') void refreshSnapshot(kit)
  const saySoon = (news: News | null) => news && letGo(desk, news)
  if (fact.name === 'office:changed') void hearOffice(kit, fact.payload).then(saySoon)
  if (fact.name === 'customer:agreed') void hearAgreed(kit, fact.payload).then(saySoon)
  if (fact.name === 'campaign:changed' && !state.card && state.stage === 'idle') fetchNext(kit)
}

/** A round that ends while somebody talks takes their card: the outcome and the note they had begun stay with the company. */
function keepWhatWasSaid({ kit, store }: Desk, fact: ToldFact): void {
  if (fact.name !== 'card:withdrawn' || fact.payload.reason !== 'round_ended') return
  const { card, form } = store.getState()
  if (!card || card.entryId !== fact.payload.entryId) return
  const order = form.outcome === 'order' && kit.order?.told(card, form.order)
  const said = [form.outcome && kit.words().outcomes[form.outcome], order, form.note.trim()].filter(Boolean).join('. ')
  if (said) writeNote(kit, { organizationId: card.organization.id, organization: shownName(card), note: said })
}

/** News is said for a while; what it changed stands on the card. */
function letGo({ store }: Desk, news: News | null): void {
  setTimeout(() => store.setState((state) => (state.news === news ? { news: null } : {})), NEWS_SHOWN_MS)
}

const NEWS_SHOWN_MS = 20_000
