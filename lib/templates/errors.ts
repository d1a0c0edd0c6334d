import { invalid } from '@/lib/errors'

export const fieldMissing = (part: string, field: string) =>
  invalid({ [part]: `Fältet ”${field}” saknar värde. Fyll i det, eller ta bort fältet ur texten.` })
export const templateIsWrong = (part: string, { line, reason }: { line: number; reason: string }) =>
  invalid({ [part]: `Rad ${line}: ${reason}` })
