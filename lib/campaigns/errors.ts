import { conflict, invalid } from '@/lib/errors'

export const nameIsTaken = () => invalid({ name: 'Det finns redan en kampanj med det namnet.' })
export const statusHasChanged = () => conflict('Kampanjen har ändrats av någon annan. Ladda om sidan.')
export const campaignIsFinished = () => conflict('Kampanjen är avslutad.')
