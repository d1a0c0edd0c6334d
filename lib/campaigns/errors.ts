import { AppError, conflict, invalid } from '@/lib/errors'

export const nameIsTaken = () => invalid({ name: 'Det finns redan en kampanj med det namnet.' })
export const statusHasChanged = () => conflict('Kampanjen har ändrats av någon annan. Ladda om sidan.')
export const changedBy = (who: string, what: string, at: string) =>
  conflict(`${who} ändrade ${what} ${at}. Ladda om för att se ändringen; det du har skrivit är inte sparat.`, {
    by: who,
  })
export const notACaller = () => invalid({ userId: 'Välj en säljare eller arbetsledare som är aktiv.' })
export const campaignIsFinished = () => conflict('Kampanjen är avslutad.')
export const campaignMissing = (name: string, names: readonly string[]) =>
  new AppError(
    'not_found',
    names.length === 0
      ? `Kampanjen ”${name}” finns inte, och ingen annan. Lägg upp den först.`
      : `Kampanjen ”${name}” finns inte. De som finns: ${names.map((one) => `”${one}”`).join(', ')}.`,
  )
export const noRunningRound = (name: string) =>
  new AppError('conflict', `Kampanjen ”${name}” har ingen omgång igång. Starta en omgång först.`)
export const isNotFinished = () => conflict('Kampanjen är inte avslutad.')
