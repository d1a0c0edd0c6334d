import { type AppError, conflict } from '@/lib/errors'
import type { OrderStatus } from '@/lib/orders/types'

export const orderHasChanged = () => conflict('Någon annan har ändrat ordern sedan du öppnade den. Läs den igen.')
export const orderIsNotBlocked = () => conflict('Ordern väntar inte på AD längre. Läs sidan igen.')

const CLOSED: Partial<Record<OrderStatus, () => AppError>> = {
  cancelled: () => conflict('Ordern är redan makulerad.'),
  undone: () => conflict('Ordern är ångrad av säljaren och räknas inte. Den kan inte ändras.'),
}

/** Why an order in that state can neither be corrected nor cancelled; null when it can. */
export const closedOrder = (status: OrderStatus): AppError | null => CLOSED[status]?.() ?? null
export const orderIsInvoiced = () => conflict('Ordern är fakturerad och kan inte rättas. Makulera den i stället.')
export const taskIsTaken = (name: string) => conflict(`${name} har tagit ärendet om ordern.`, { takenBy: name })
