'use client'

export interface ToastMessage {
  title: string
  description?: string
  /** `wrong` is read out at once and stays until it is closed. */
  tone?: 'neutral' | 'order' | 'wrong'
  /** What can be done about it: "Ångra". */
  action?: { label: string; keys?: string; run: () => void }
  /** Showing the same id again replaces the message. */
  id?: string
  durationMs?: number
}

export type ToastOrder = { show: ToastMessage & { id: string } } | { hide: string }

/** Shows a message in the corner and gives its id. */
export function showToast(message: ToastMessage): string {
  const id = message.id ?? `toast-${++shown}`
  give({ show: { ...message, id } })
  return id
}

export function hideToast(id: string): void {
  give({ hide: id })
}

/** The Toaster takes the orders, those included that came before it was there. */
export function takeToastOrders(onOrder: (order: ToastOrder) => void): () => void {
  taker = onOrder
  for (const order of waiting.splice(0)) onOrder(order)
  return () => {
    if (taker === onOrder) taker = null
  }
}

/** Calls back when there is something to show for a Toaster that is not there yet. */
export function onFirstToast(callback: () => void): () => void {
  wake = callback
  if (waiting.length > 0) callback()
  return () => {
    wake = null
  }
}

let shown = 0
let taker: ((order: ToastOrder) => void) | null = null
let wake: (() => void) | null = null
const waiting: ToastOrder[] = []

function give(order: ToastOrder): void {
  if (taker) {
    taker(order)
    return
  }
  waiting.push(order)
  wake?.()
}
