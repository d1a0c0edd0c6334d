import { conflict, invalid, notFound } from '@/lib/errors'

export const noSuchTask = () => notFound('Ärendet')
export const takenBy = (name: string) => conflict(`${name} har tagit ärendet.`, { takenBy: name })
export const taskIsDone = () => conflict('Ärendet är redan klart.')
export const taskIsWithdrawn = () => conflict('Ärendet är återtaget: utfallet ångrades.')
export const taskIsNotTaken = () => conflict('Ärendet är inte ditt, så det finns inget att lämna.')
export const taskIsNotDone = () => conflict('Ärendet är inte klart, så det finns inget att öppna igen.')
export const taskHasChanged = () => conflict('Någon annan ändrade ärendet nyss. Försök igen.')
export const onlyForOrders = () => conflict('Bara ordrar via mail vidarebefordras.')
export const noForwardAddress = () =>
  conflict('Det finns ingen adress att vidarebefordra till. En administratör skriver in den under Inställningar.')
export const notAddressCare = () => conflict('Ärendet har ingen spärr att häva.')
export const wrongDetails = (details: Record<string, string>) => invalid(details)
export const nobodyCalled = () => conflict('Ingen säljare har ringt företaget. Öppna kortet i stället.')
export const callerIsGone = (name: string) =>
  conflict(`${name} ringer inte i kampanjen längre. Välj vem som ska ha kortet.`, { callerId: name })
export const cardIsOnDesk = (name: string) => conflict(`${name} har kortet på skärmen just nu.`, { heldBy: name })
export const orderIsUndecided = () =>
  conflict('Ordern väntar. Släpp igenom den eller avvisa den, så blir ärendet klart.')
