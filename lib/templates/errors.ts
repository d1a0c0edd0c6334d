import { conflict, invalid } from '@/lib/errors'

export const fieldMissing = (part: string, field: string) =>
  invalid({ [part]: `Fältet ”${field}” saknar värde. Fyll i det, eller ta bort fältet ur texten.` })
export const templateIsWrong = (part: string, { line, reason }: { line: number; reason: string }) =>
  invalid({ [part]: `Rad ${line}: ${reason}` })
export const templateHasChanged = () =>
  conflict('Någon annan har ändrat mallen sedan du öppnade den. Ladda om sidan och gör om ändringen.')
export const nameIsTaken = (name: string) => invalid({ name: `Det finns redan en mall som heter ${name}.` })
export const subjectMissing = () => invalid({ subject: 'Skriv ett ämne.' })
export const cannotRest = () => invalid({ active: 'Mallen används av systemet och kan inte stängas av.' })
