import { conflict } from '@/lib/errors'

export const roundHasEnded = () => conflict('Omgången är redan avslutad.')
export const roundIsPrepared = () => conflict('Det finns redan en förberedd omgång. Avsluta den som pågår först.')
export const roundHasChanged = () =>
  conflict('Någon annan har just avslutat eller startat en omgång. Ladda om för att se vilken som pågår.')
