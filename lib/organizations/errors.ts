import { AppError, conflict, invalid } from '@/lib/errors'
import type { PhoneFault } from '@/lib/organizations/phone-number'

const FAULTS: Record<PhoneFault, string> = {
  phone_unreadable: 'Det går inte att läsa numret. Skriv det som 08-465 004 12.',
  phone_invalid: 'Numret finns inte i nummerplanen. Kontrollera siffrorna.',
  phone_premium: 'Betalnummer kan inte ringas härifrån.',
}

export const notANumber = (fault: PhoneFault, field: string) => invalid({ [field]: FAULTS[fault] })
export const numberIsStopped = () => conflict('Numret är spärrat och får inte ringas. AD kan häva spärren.')
export const numberIsThere = () => conflict('Numret finns redan på företaget.')
export const numberIsLocked = (name: string) =>
  conflict(`Numret hör till en adress som är låst av ${name}. Arbetsledaren avgör vem som ringer.`)
export const numberIsOnScreen = (name: string, organization: string) =>
  conflict(`${name} har numret på skärmen just nu, hos ${organization}. Lägg till det när det kortet är klart.`)
export const changedByOthers = () =>
  conflict('Någon annan har ändrat uppgifterna under tiden. Läs in företaget igen och gör om ändringen.')
export const tooManyOpened = () =>
  new AppError('too_many_attempts', 'Du har öppnat 200 företag ur sökningen idag. Be arbetsledaren om hjälp.')
