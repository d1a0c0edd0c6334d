import { invalid } from '@/lib/errors'

export const tooManyForSheet = (most: number) =>
  invalid({ format: `Excelfilen rymmer högst ${most} samtal. Välj en kortare period, eller hämta CSV.` })
