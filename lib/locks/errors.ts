import { conflict, invalid } from '@/lib/errors'

export const lockIsReleased = () => conflict('Låset är redan släppt.')
export const cardIsOnScreen = (name: string) =>
  conflict(`${name} har kortet på skärmen just nu. Försök igen när det är sparat.`)
export const companyIsLocked = () => conflict('Någon annan har hunnit låsa adressen.')
export const notAWorker = () => invalid({ toUserId: 'Välj en säljare eller arbetsledare som är aktiv.' })
export const promiseInThePast = () => invalid({ promisedAt: 'Välj en tid som inte har varit.' })
export const promiseOutsideHours = () => invalid({ promisedAt: 'Välj en tid mellan 08:00 och 21:00.' })
export const promiseTooFar = (days: number) => invalid({ promisedAt: `Välj en tid inom ${days} dagar.` })
export const steeringIsOld = () => conflict('Det går inte att ångra längre.')
