/** Places where a key has another meaning, so that a page's binding is dead there unless it says otherwise. */
export type HotkeyPlace = 'field' | 'dialog' | 'control'

/** The places that a key press comes from. `control`: Enter and Space belong to the button or link in focus. */
export function placesOf(event: KeyboardEvent): HotkeyPlace[] {
  const target = event.target instanceof Element ? event.target : document.body
  const places: HotkeyPlace[] = []
  if (isField(target)) places.push('field')
  if (isDialogOpen()) places.push('dialog')
  if ((event.key === 'Enter' || event.key === ' ') && target.closest(CONTROLS)) places.push('control')
  return places
}

/** The dialog that stands over the page, if one does. */
export function openDialog(): Element | null {
  return document.querySelector(OPEN_DIALOG)
}

/** True where a letter is text: inputs, and open lists and menus, which search by letter. */
export function isField(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_IN.has(target.type)
  return target.closest(FIELDS) !== null
}

const NOT_TYPED_IN = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])
const FIELDS =
  'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]'
const CONTROLS =
  'button, a[href], summary, [role="button"], [role="tab"], [role="checkbox"], [role="switch"], [role="radio"], [role="option"], [role="menuitem"]'
// Toasts call themselves dialogs, but they block nothing.
const OPEN_DIALOG = ':is([role="dialog"], [role="alertdialog"]):not([hidden], [data-closed], [inert], [data-toast])'

function isDialogOpen(): boolean {
  return openDialog() !== null
}
