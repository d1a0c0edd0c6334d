import { conflict } from '@/lib/errors'

export const roundHasEnded = () => conflict('Omgången är redan avslutad.')
export const roundIsPrepared = () => conflict('Det finns redan en förberedd omgång. Avsluta den som pågår först.')
