import { sayInEnglish } from './say-in-english'

/** A refusal of the server's: its own sentence in English, by its code when that is not known. */
export function refusedInEnglish(code: string, message: string): string {
  return sayInEnglish(message) ?? REFUSALS[code] ?? message
}

/** What is wrong with a field: the server's own sentence in English, by the field's name when that is not known. */
export function fieldRefusedInEnglish(field: string, message: string): string {
  return sayInEnglish(message) ?? FIELDS[field] ?? 'Check what is filled in.'
}

const REFUSALS: Readonly<Record<string, string>> = {
  code_needed: 'Write the code from your telephone too.',
  bad_code: 'The code is not right, or has been used. Wait for the next one and try again.',
  invalid: 'Something is filled in wrongly. Check the fields.',
  signed_out: 'You are signed out. Sign in again.',
  forbidden: 'You may not do this. Ask your supervisor.',
  not_found: 'It does not exist any more.',
  hold_lost: 'Somebody else has taken the card.',
  conflict: 'Somebody else changed it meanwhile. Look at it again and try once more.',
  too_large: 'It is too large.',
  command_reused: 'The command has been used already with another content. Reload the page.',
  too_many_attempts: 'Too many attempts. Wait a little and try again.',
  read_only: 'Nothing can be saved just now. Nothing is lost, it is tried again.',
  internal: 'Something went wrong on the server. Try again.',
}

const FIELDS: Readonly<Record<string, string>> = {
  number: 'Write a telephone number that can be called, for example 08-465 004 12.',
  mobile: 'Write a mobile number, for example 070-174 06 12.',
  email: 'Write an e-mail address, for example anna@company.example.',
  firstName: 'Write a first name.',
  lastName: 'Write a last name.',
  postalCode: 'Write five figures, for example 903 25.',
  url: 'Write a web address, for example company.example.',
  callbackAt: 'Choose another time.',
  username:
    'Choose another user name: two characters or more, letters, figures, full stop and hyphen, and nobody else’s.',
  signature: 'Write one to six letters.',
  password: 'Check the password: it needs at least ten characters.',
  code: 'The code is not right. Check it, and write the next one.',
  orgNo: 'The organisation number is not right. Check the figures, as in 556677-8899.',
  phone: 'Write a telephone number, for example 08-465 004 12.',
}
