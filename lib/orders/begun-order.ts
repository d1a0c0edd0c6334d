/** The checklist of a draft whose order is begun with nothing written in it yet: the card comes with Order chosen. */
export const ORDER_BEGUN = { isOrder: true } as const

/** Whether a draft's checklist says that Order is chosen. */
export function isOrderBegun(checklist: Readonly<Record<string, unknown>> | undefined): boolean {
  return checklist?.isOrder === true
}
