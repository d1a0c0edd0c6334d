import { conflict, invalid } from '@/lib/errors'

export const wrongNumberOf = () => invalid({ phoneId: 'Numret hör inte till företaget. Välj ett av kortets nummer.' })
export const wrongContactOf = () =>
  invalid({ contactId: 'Kontakten hör inte till företaget. Välj en av kortets kontakter.' })
export const ownHeadOffice = () =>
  invalid({ headOffice: 'Ett företag kan inte vara sitt eget huvudkontor. Välj ett annat.' })
export const headOfficeGone = () => invalid({ headOffice: 'Huvudkontoret finns inte längre. Välj ett annat.' })
export const headOfficePhone = () =>
  invalid({ headOffice: 'Huvudkontorets nummer går inte att läsa. Skriv det med riktnummer.' })
export const changedMeanwhile = () => conflict('Kortet ändrades just av någon annan. Försök igen.')
export const tooLateToUndo = () => conflict('Det går inte att ångra längre.')
export const cannotUndo = () => conflict('Det här utfallet går inte att ångra. Ta kontakt med AD.')
export const takenByOther = (name: string) => conflict(`Det går inte att ångra: ${name} har tagit kortet.`)
export const stoppedMeanwhile = () => conflict('Det går inte att ångra: numret har spärrats.')
export const lockedMeanwhile = () => conflict('Det går inte att ångra: adressen har låsts av någon annan.')
export const numberOnOtherCard = () => conflict('Det går inte att ångra: kortet du har öppnat har samma nummer.')
export const calledSince = () => conflict('Det går inte att ångra: kortet har fått ett nytt utfall.')
