import { invalid } from '@/lib/errors'

export const endsBeforeItBegins = () => invalid({ to: 'Till ligger före Från. Välj en senare dag.' })
export const needsReason = () =>
  invalid({ reason: 'Skriv varför filen hämtas, minst 3 tecken: den visar säljares siffror med namn.' })
export const tooManyRows = (most: number) =>
  invalid({ by: `Högst ${most} rader visas. Välj en kortare period, eller dela upp i större delar.` })
export const tooManyWeeks = (most: number) =>
  invalid({ by: `Högst ${most} veckor visas. Välj en kortare period, eller dela upp i månader eller år.` })
