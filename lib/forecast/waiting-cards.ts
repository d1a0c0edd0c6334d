import { KINDS } from './kinds'

/** Cards by kind: those that are ready, and those that get so in a later slot or past the last one. */
export function waitingCards(slots: number) {
  const coming = Array.from({ length: slots }, () => null as Float64Array | null)
  const ready = new Float64Array(KINDS)
  let left = 0
  return {
    ready,
    left: () => left,
    add({ kind, slot, cards }: { kind: number; slot: number; cards: number }) {
      left += cards
      if (slot >= slots) return
      const then = coming[slot] ?? new Float64Array(KINDS)
      then[kind] = (then[kind] ?? 0) + cards
      coming[slot] = then
    },
    /** What comes in this slot is ready now. */
    reach(slot: number) {
      coming[slot]?.forEach((cards, kind) => {
        ready[kind] = (ready[kind] ?? 0) + cards
      })
      coming[slot] = null
    },
    /** Cards that `serve` took from what is ready. */
    leave(cards: number) {
      left -= cards
    },
  }
}

export type WaitingCards = ReturnType<typeof waitingCards>
