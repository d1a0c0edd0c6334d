import { openDialog } from '@/components/ui/hotkey-places'
import { CHECKLIST_AWAITED_ID } from '../middle/show-middle'
import { HEAD_OFFICE_ID, TIME_ID } from '../shared/focus-card'
import type { DeskState } from '../state/desk-state'
import { hasTime } from '../time/time-outcomes'

/** A field that a key has asked for and whose code is still on its way. */
export interface AwaitedField {
  kind: 'outcome' | 'dialog'
  /** The field, or what has the focus in the dialog; null until it is there. */
  find(): Element | null
}

type Asked = Pick<DeskState, 'card' | 'form' | 'overlay'>

/** Where the next letter belongs, when that is not on the screen yet; null when all stands there. */
export function awaitedField(state: Asked): AwaitedField | null {
  const awaited = askedField(state)
  return awaited && !awaited.find() ? awaited : null
}

/** Whether `t` asks for a time field that is not there yet. */
export function awaitedTime({ card, form }: Asked): AwaitedField | null {
  return card && hasTime(form) && !fieldOf(TIME_ID).find() ? fieldOf(TIME_ID) : null
}

function askedField({ card, form, overlay }: Asked): AwaitedField | null {
  if (overlay !== null && overlay !== 'skip') return DIALOG
  if (!card || form.question) return null
  if (form.outcome === 'order') return document.getElementById(CHECKLIST_AWAITED_ID) ? CHECKLIST : null
  if (form.outcome === 'callback_prio') return fieldOf(TIME_ID)
  return form.reason === 'head_office' && !form.headOffice ? fieldOf(HEAD_OFFICE_ID) : null
}

const fieldOf = (id: string): AwaitedField => ({ kind: 'outcome', find: () => document.getElementById(id) })

/** Its own cursor goes where something is missing. */
const CHECKLIST: AwaitedField = {
  kind: 'outcome',
  find: () => (document.getElementById(CHECKLIST_AWAITED_ID) ? null : document.activeElement),
}

const DIALOG: AwaitedField = {
  kind: 'dialog',
  find() {
    const { activeElement } = document
    return openDialog()?.contains(activeElement) ? activeElement : null
  },
}
