import { ACCOUNT_SENTENCES } from './sentences-account-en'
import { CALL_SENTENCES } from './sentences-calls-en'
import { CAMPAIGN_SENTENCES } from './sentences-campaigns-en'
import { IMPORT_SENTENCES } from './sentences-imports-en'
import { MAIL_SENTENCES } from './sentences-mail-en'
import { OFFICE_SENTENCES } from './sentences-office-en'
import { ORDER_SENTENCES } from './sentences-orders-en'
import { REPORT_SENTENCES } from './sentences-reports-en'

/**
 * A sentence of the server's in English, null when it is not known. The Swedish sentence is its own key, `{}` stands for what is
 * filled in, in the same order in both languages.
 */
export function sayInEnglish(swedish: string): string | null {
  for (const { pattern, english } of known()) {
    const found = pattern.exec(swedish)
    if (!found) continue
    const filled = found.slice(1)
    return english.replaceAll('{}', () => inEnglish(filled.shift() ?? ''))
  }
  return null
}

/** What stands in sentences with something filled in: the server's own words, else as it is. */
const FILLED: ReadonlyArray<[RegExp, string]> = [
  [/^en minut$/, 'a minute'],
  [/^(\d+) minuter$/, '$1 minutes'],
  [/^en Excel-fil \(xlsx\) eller ett zip-arkiv$/, 'an Excel file (xlsx) or a zip archive'],
  [/^en äldre Excel-fil \(xls\)$/, 'an older Excel file (xls)'],
  [/^en PDF$/, 'a PDF'],
  [/^en bild \((\w+)\)$/, 'a picture ($1)'],
  [/^en packad fil \(gzip\)$/, 'a packed file (gzip)'],
  [/^kl\. /, 'at '],
  [/ kl\. /, ' at '],
  [/^manuset$/, 'the script'],
  [/^reglerna$/, 'the rules'],
  [/^namnet$/, 'the name'],
  [/^uppgifterna$/, 'the details'],
  [/^Användaren$/, 'The user'],
  [/^Företaget$/, 'The company'],
  [/^Importen$/, 'The import'],
  [/^Inloggningen$/, 'The session'],
  [/^Kampanjen$/, 'The campaign'],
  [/^Kontakten$/, 'The contact'],
  [/^Kortet$/, 'The card'],
  [/^Loggan$/, 'The logo'],
  [/^Låset$/, 'The lock'],
  [/^Meddelandet$/, 'The message'],
  [/^Åtgärden$/, 'The act'],
  [/^Mallen$/, 'The template'],
  [/^Mappningen$/, 'The mapping'],
  [/^Omgången$/, 'The round'],
  [/^Spärren$/, 'The bar'],
  [/^Utfallet$/, 'The outcome'],
]

function inEnglish(filled: string): string {
  const word = FILLED.find(([pattern]) => pattern.test(filled))
  return word ? filled.replace(...word) : filled
}

interface Sentence {
  pattern: RegExp
  english: string
}

/** Made at the first refusal, and the exact ones before those with something filled in. */
function known(): readonly Sentence[] {
  sentences ??= Object.entries({
    ...ACCOUNT_SENTENCES,
    ...CALL_SENTENCES,
    ...CAMPAIGN_SENTENCES,
    ...IMPORT_SENTENCES,
    ...OFFICE_SENTENCES,
    ...MAIL_SENTENCES,
    ...ORDER_SENTENCES,
    ...REPORT_SENTENCES,
  })
    .sort(([one], [other]) => Number(one.includes('{}')) - Number(other.includes('{}')) || other.length - one.length)
    .map(([swedish, english]) => ({ pattern: patternOf(swedish), english }))
  return sentences
}

let sentences: readonly Sentence[] | undefined

function patternOf(swedish: string): RegExp {
  const parts = swedish.split('{}').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(.+?)')}$`, 's')
}
