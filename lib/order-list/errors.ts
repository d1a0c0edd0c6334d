import { invalid } from '@/lib/errors'

export const tooManyForSheet = (most: number) =>
  invalid({ format: `Excelfilen rymmer högst ${most} orderrader. Välj en kortare period, eller hämta CSV.` })
export const tooManyToPrint = (most: number) =>
  invalid({ from: `Högst ${most} order skrivs ut åt gången. Välj en kortare period.` })
