import { AppError } from '@/lib/errors'

export const fileMissing = (path: string) =>
  new AppError('not_found', `Filen ${path} finns inte eller går inte att läsa.`)
export const fileEmpty = () => new AppError('invalid', 'Filen är tom.')
export const notText = (kind: string) =>
  new AppError('invalid', `Filen är ${kind}, inte en textfil. Spara den som CSV och läs in den filen.`)
export const noHeaderRow = () =>
  new AppError(
    'invalid',
    'Filen saknar en rubrikrad som går att förstå. Den ska ha en kolumn Företagsnamn och minst en till, till exempel Orgnr eller Telefon.',
  )
export const tooManyColumns = (most: number) =>
  new AppError(
    'invalid',
    `Filen har fler än ${most} kolumner. Kontrollera att det är en adressfil med en rad för varje företag.`,
  )
export const wrongRowsNotWritten = (path: string, error: unknown) =>
  new AppError(
    'conflict',
    `Filen är inläst, men de felaktiga raderna kunde inte skrivas till ${path} (${(error as Error).message}). Ge skrivrätt och kör kommandot igen.`,
  )
