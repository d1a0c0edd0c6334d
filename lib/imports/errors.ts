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
export const uploadTooLarge = (limit: number) =>
  new AppError(
    'too_large',
    `Filen är större än ${Math.floor(limit / 1024 / 1024)} MB. Dela den, eller läs in den från kommandoraden.`,
  )
export const uploadHasNoRoom = () =>
  new AppError(
    'read_only',
    'Disken på servern är full. Filen togs inte emot; inget annat har ändrats. Försök igen när det finns plats.',
  )
export const uploadCutOff = () => new AppError('invalid', 'Filen kom inte fram hel. Försök igen.')
export const notSpreadsheet = () =>
  new AppError('invalid', 'Filen är ett zip-arkiv eller en trasig Excel-fil. Spara den på nytt i Excel, eller som CSV.')
export const spreadsheetTooLarge = () =>
  new AppError('invalid', 'Excel-filen är för stor när den packas upp. Spara den som CSV och läs in den filen.')
export const spreadsheetLocked = () =>
  new AppError('invalid', 'Excel-filen är skyddad med lösenord. Ta bort lösenordet och försök igen.')
export const sheetMissing = () => new AppError('invalid', 'Det bladet finns inte i Excel-filen. Välj ett annat.')
export const sheetEmpty = () => new AppError('invalid', 'Bladet är tomt. Välj ett annat blad.')
export const columnsMissing = (details: Record<string, string>) =>
  new AppError('invalid', Object.values(details)[0] ?? 'Kolumner saknas.', details)
export const importHasMoved = () =>
  new AppError('conflict', 'Filen är inte längre i det läget. Ladda om sidan och se hur den står.')
export const importWasStopped = () =>
  new AppError(
    'conflict',
    'Inläsningen är stoppad på importsidan. Det som är inläst finns kvar. Kör kommandot igen för att gå vidare.',
  )
export const sameFileIsRead = (by: string) =>
  new AppError('conflict', `Samma fil läses redan in av ${by}. Vänta tills den är klar.`)
export const sameFileIsUndone = () => new AppError('conflict', 'Samma fil ångras just nu. Vänta tills den är ångrad.')
export const uploadIsGone = () => new AppError('not_found', 'Filen ligger inte kvar på servern. Ladda upp den igen.')
