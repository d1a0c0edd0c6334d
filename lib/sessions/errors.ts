import { AppError } from '@/lib/errors'

export const badCredentials = () => new AppError('bad_credentials', 'Fel användarnamn eller lösenord.')

/** `details.retryAfter` becomes the header Retry-After, in seconds. */
export const tooManyAttempts = (waitMs: number) => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  const minutes = Math.ceil(seconds / 60)
  const wait = minutes === 1 ? 'en minut' : `${minutes} minuter`
  return new AppError('too_many_attempts', `För många försök. Vänta ${wait} och försök igen.`, {
    retryAfter: String(seconds),
  })
}

export const signedOut = () => new AppError('signed_out', 'Du är utloggad. Logga in igen; det du skrivit finns kvar.')
