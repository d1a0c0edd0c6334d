export const ORDER_ID = 'desk-order'
export const READ_BACK_ID = 'desk-read-back'

/** Puts the cursor where something is missing: in the field itself, or in the point that is not ticked. */
export function focusOrderField(field: string): void {
  const [, point] = /^confirmed\.(.+)$/.exec(field) ?? []
  const place = point ? `[data-point="${point}"]` : `[data-field="order.${field}"]`
  const found = document.getElementById(ORDER_ID)?.querySelector<HTMLElement>(place)
  const input = found?.matches(FIELDS) ? found : firstField(found)
  if (input) focusWhole(input)
}

/** With its text chosen, so that something else is written over it. */
export function focusWhole(field: HTMLElement): void {
  field.focus()
  if (field instanceof HTMLInputElement && field.type !== 'radio') field.select()
}

function firstField(place: HTMLElement | null | undefined): HTMLElement | null {
  return (
    place?.querySelector<HTMLElement>('input:checked:not([type="checkbox"])') ?? place?.querySelector(FIELDS) ?? null
  )
}

const FIELDS = ':is(input:not([type="checkbox"]), select)'
