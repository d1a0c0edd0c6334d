import * as z from 'zod'

/** The only rule: length counts, and the tests of guessing hold with it. */
export const password = z
  .string()
  .min(10, 'Lösenordet ska ha minst tio tecken.')
  .max(200, 'Lösenordet får ha högst 200 tecken.')
