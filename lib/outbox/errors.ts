import { conflict, invalid } from '@/lib/errors'

export const hasLineBreak = (field: string) =>
  invalid({ [field]: field === 'to' ? 'Adressen får inte ha radbrytningar.' : 'Ämnet får inte ha radbrytningar.' })
export const notOneAddress = (to: string) => invalid({ to: `”${to}” är inte en e-postadress.` })
export const notMobile = (to: string) => invalid({ to: `”${to}” är inte ett telefonnummer som kan få SMS.` })
export const notWebAddress = () => invalid({ to: 'Adressen ska börja med https:// eller http://.' })
export const messageHasGone = () => conflict('Meddelandet har redan gått iväg, eller är på väg just nu.')
export const notTriedYet = () =>
  conflict('Meddelandet har inte prövats än. Det skickas av sig självt när dess tid är inne.')
export const messageIsWithdrawn = () => conflict('Meddelandet är återtaget och skickas inte.')
