export const CARD_ID = 'desk-card'
export const NOTE_ID = 'desk-note'
export const TIME_ID = 'desk-time'
export const RING_ID = 'desk-ring'
export const CAMPAIGN_ID = 'desk-campaign'

/** Gives the keys back to the card: single letters work there. */
export function focusCard(): void {
  focusById(CARD_ID)
}

export function focusById(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: true })
}
