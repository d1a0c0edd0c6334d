import { AppError, conflict } from '@/lib/errors'

/** 409: the token is stale. With a name when somebody else has the card. */
export const holdLost = (by: string | null) =>
  by
    ? new AppError('hold_lost', `Kortet är taget av ${by}.`, { takenBy: by })
    : new AppError('hold_lost', 'Kortet är inte längre ditt. Det du har skrivit finns kvar på skärmen.')

export const heldBy = (by: string, clock: string) =>
  conflict(`${by} har kortet på skärmen sedan ${clock}.`, { heldBy: by })

export const lockedBy = (by: string, since: string) => conflict(`Låst av ${by} sedan ${since}.`, { lockedBy: by })

export const stopped = () =>
  conflict('Företaget är spärrat och får inte ringas. Administrationen kan häva spärren.', { stopped: 'suppression' })

export const underAddressCare = () =>
  conflict('Företaget ligger hos Adressvård tills administrationen har beslutat.', { stopped: 'address_care' })

export const takenMeanwhile = () => conflict('Någon annan hann öppna företaget. Försök igen om en stund.')

export const noCampaignFor = () =>
  conflict('Företaget finns inte i någon av dina pågående kampanjer. Välj en kampanj först.')

export const notMember = () =>
  new AppError('forbidden', 'Du är inte med i den kampanjen. Be arbetsledaren lägga till dig.')

export const sameNumberAsMine = () => conflict('Kortet du har framme har samma nummer. Sätt ett utfall på det först.')
