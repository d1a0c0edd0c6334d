export const MIDDLE_ID = 'desk-middle'
/** Stands where the checklist will, while its code is on its way. */
export const CHECKLIST_AWAITED_ID = 'desk-checklist-awaited'

/** On a small screen the panel lies below the card: the key that chooses what it shows brings it into view. */
export function showMiddle(): void {
  const panel = document.getElementById(MIDDLE_ID)
  const top = panel?.getBoundingClientRect().top ?? 0
  if (top < 0 || top > window.innerHeight / 2) panel?.scrollIntoView({ block: 'start' })
}
