import { conflict, invalid, notFound } from '@/lib/errors'

export const usernameIsTaken = (username: string) =>
  invalid({ username: `Det finns redan en användare som heter ${username}.` })
export const noSuchUser = () => notFound('Användaren')
export const userHasChanged = () => conflict('Någon annan har ändrat användaren. Ladda om sidan och ändra igen.')
export const lastAdmin = () =>
  conflict('Det måste finnas minst en aktiv administratör. Gör någon annan till det först.')
export const userIsInactive = () => conflict('Användaren är avstängd. Slå på kontot först.')
