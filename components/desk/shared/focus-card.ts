export const CARD_ID = 'desk-card'
export const NOTE_ID = 'desk-note'
export const TIME_ID = 'desk-time'
export const HEAD_OFFICE_ID = 'desk-head-office'
export const RING_ID = 'desk-ring'
export const CAMPAIGN_ID = 'desk-campaign'

/** Gives the keys back to the card: single letters work there. */
export function focusCard(): void {
  focusById(CARD_ID)
}

/**
 * After a click the keys belong to the card again: Enter saves, and does not press what was clicked once more. Listens before the
 * others do, so that they can give the focus to somebody else.
 */
export function giveKeysBack({ target, detail }: MouseEvent): void {
  if (detail === 0 || !(target instanceof Element)) return
  const control = target.closest('button, a, label, [role="checkbox"]')
  const { activeElement } = document
  if (control && activeElement?.matches(PRESSED) && control.contains(activeElement)) focusCard()
}

// What opens a menu of its own says itself where the focus goes.
const PRESSED = '#main :is(button, a, [role="checkbox"]), header :is(button, a):not([aria-haspopup])'

/** When what had the focus is gone from the screen. */
export function focusCardIfLost(): void {
  if (document.activeElement === document.body) focusCard()
}

export function focusById(id: string): void {
  document.getElementById(id)?.focus({ preventScroll: true })
}
