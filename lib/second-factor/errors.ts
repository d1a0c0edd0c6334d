import { AppError, conflict, invalid } from '@/lib/errors'

export const codeNeeded = () => new AppError('code_needed', 'Skriv koden från telefonen också.')
export const badCode = () =>
  new AppError('bad_code', 'Koden stämmer inte eller är redan använd. Vänta på nästa och försök igen.')
export const wrongCode = () =>
  invalid({ code: 'Koden stämmer inte. Kontrollera telefonens klocka och skriv nästa kod.' })
export const wrongPassword = () => invalid({ password: 'Lösenordet stämmer inte.' })
export const isOnAlready = () => conflict('Tvåstegsinloggning är redan på.')
export const notBegun = () => conflict('Börja om: hämta en ny QR-kod först.')
export const isOff = () => conflict('Tvåstegsinloggning är redan av.')
export const mustEnrolFirst = () => new AppError('forbidden', 'Ställ in tvåstegsinloggning först.')
