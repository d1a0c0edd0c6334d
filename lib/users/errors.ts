import { conflict, invalid, notFound } from '@/lib/errors'

export const usernameIsTaken = (username: string) =>
  invalid({ username: `Det finns redan en användare som heter ${username}.` })
export const noSuchUser = () => notFound('Användaren')
export const userHasChanged = () => conflict('Någon annan har ändrat användaren. Ladda om sidan och ändra igen.')
export const lastAdmin = () =>
  conflict(
    'Det måste finnas minst en administratör som kan logga in. Gör någon annan till det först; den som är inbjuden räknas när lösenordet är valt.',
  )
export const userIsInactive = () => conflict('Användaren är avstängd. Slå på kontot först.')
