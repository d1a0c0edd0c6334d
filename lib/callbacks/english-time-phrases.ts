type Phrase = [RegExp, string | ((whole: string, ...parts: string[]) => string)]

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const WEEKDAYS: ReadonlyArray<readonly [string, string]> = [
  ['mon(?:day)?', 'man'],
  ['tue(?:s(?:day)?)?', 'tis'],
  ['wed(?:s|nesday)?', 'ons'],
  ['thu(?:r(?:s(?:day)?)?)?', 'tors'],
  ['fri(?:day)?', 'fre'],
  ['sat(?:urday)?', 'lor'],
  ['sun(?:day)?', 'son'],
]
const MONTHS: ReadonlyArray<readonly [string, string]> = [
  ['january', 'januari'],
  ['february', 'februari'],
  ['march', 'mars'],
  ['may', 'maj'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august', 'augusti'],
  ['oct(?:ober)?', 'okt'],
]
const MONTH =
  '(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t(?:ember)?)?|okt|nov(?:ember)?|dec(?:ember)?)'
const UNITS: ReadonlyArray<readonly [string, string]> = [
  ['min(?:ute)?s?', 'min'],
  ['(?:hours?|hrs?)', 'tim'],
  ['days?', 'dagar'],
  ['weeks', 'veckor'],
  ['months?', 'manader'],
  ['years?', 'ar'],
]

/** English words and what the reader calls them, in the order they are replaced: longer ones before what they contain. */
export const PHRASES: readonly Phrase[] = [
  ...NUMBERS.map((word, at) => phrase(word, `${at + 1}`)),
  phrase('fifteen', '15'),
  phrase('twenty', '20'),
  phrase('thirty', '30'),
  ...ORDINALS.map((word, at) => phrase(word, `${at + 1} e`)),
  phrase('(\\d{1,2}) (?:st|nd|rd|th)', '$1 e'),
  [/(?<![\d:.])(\d{1,2})(?:[:.](\d\d))? ?(a|p) ?m\b/g, halfDay],
  phrase('half past (\\d{1,2})', '30 over $1'),
  phrase('(?:a )?quarter (?:past|after) (\\d{1,2})', 'kvart over $1'),
  phrase('(?:a )?quarter to (\\d{1,2})', 'kvart i $1'),
  phrase('(\\d{1,2})(?: min(?:utes)?)? past (\\d{1,2})', '$1 over $2'),
  phrase('(\\d{1,2})(?: min(?:utes)?)? to (\\d{1,2})', '$1 i $2'),
  phrase('(\\d{1,2}) o ?clock', 'kl $1'),
  phrase('(?:in )?half an hour', 'om 1 halvtimme'),
  phrase('in half a year', 'om 1 halvar'),
  phrase('in a quarter(?: of an hour)?', 'om kvart'),
  phrase('in an hour and a half', 'om 1 och 1 halv tim'),
  phrase('in a fortnight', 'om 2 veckor'),
  phrase('(?:the )?day after tomorrow', 'overmorgon'),
  phrase('tomorrow', 'imorgon'),
  phrase('tonight|this evening', 'ikvall'),
  phrase('this afternoon', 'ieftermiddag'),
  phrase('this morning', 'iformiddag'),
  phrase('today', 'idag'),
  phrase('after (?:the )?weekend', 'efter helgen'),
  phrase('after christmas and new year(?:s)?', 'efter jul och nyar'),
  phrase('after christmas', 'efter jul'),
  phrase('after (?:the )?new years?', 'efter nyar'),
  phrase('after epiphany', 'efter tretton'),
  phrase('after easter', 'efter pask'),
  phrase('after midsummer', 'efter midsommar'),
  phrase('(?:in |at |towards )?(?:the )?(?:beginning|start) of', 'borjan av'),
  phrase('(?:in |at |towards )?(?:the )?middle of', 'mitten av'),
  phrase('(?:in |at |towards )?(?:the )?end of', 'slutet av'),
  phrase('early (?=next |in |januar|februar|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)', 'borjan av '),
  phrase('mid (?=next |januar|februar|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)', 'mitten av '),
  phrase('late (?=next |in |januar|februar|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)', 'slutet av '),
  phrase('next week', 'nasta vecka'),
  phrase('next month', 'nasta manad'),
  phrase('(?:the|this) week', 'veckan'),
  phrase('(?:the|this) month', 'manaden'),
  phrase('(?:week|wk|w) (\\d{1,2})', 'v $1'),
  phrase('week', 'vecka'),
  phrase('(?:in )?a couple of', 'om 2'),
  ...UNITS.map(([english, known]) => phrase(english, known)),
  phrase('(\\d+ (?:min|tim|dagar|vecka|veckor|manader|ar)) from now', 'om $1'),
  phrase('(?:a|an|1) (?=(?:min|tim|dagar|vecka|manader|ar) )', '1 '),
  phrase('in (?=\\d)', 'om '),
  phrase('next', 'nasta'),
  phrase('this (?=(?:mon|tue|wed|thu|fri|sat|sun))', ''),
  ...WEEKDAYS.map(([english, known]) => phrase(english, known)),
  ...MONTHS.map(([english, known]) => phrase(english, known)),
  // "December 15 2026"; in "1 December 9" the nine is a clock.
  [
    new RegExp(`(?<!\\d )(?<! e )(?<!av )\\b${MONTH} (\\d{1,2})(?: e)?(?: (20\\d\\d))?(?![:.\\d])(?= )`, 'g'),
    monthFirst,
  ],
  phrase(`in (?=${MONTH} )`, 'i '),
  phrase('(?:before|by) lunch(?:time)?', 'fore lunch'),
  phrase('lunchtime', 'lunch'),
  phrase('noon|midday', '12:00'),
  phrase('(?:in the )?morning', 'morgon'),
  phrase('(?:in the )?forenoon|a ?m', 'fm'),
  phrase('(?:in the )?afternoon|p ?m', 'em'),
  phrase('(?:in the )?evening', 'kvall'),
  phrase('after', 'efter'),
  phrase('between', 'mellan'),
  phrase('and', 'och'),
  phrase('at|around|about', 'kl'),
  phrase('from', 'fran'),
  phrase('the (?=\\d)', 'den '),
  phrase('on|of|the|please|again|call|back|later', ''),
]

/** Whole words: a space stands on either side of every word of the text. */
function phrase(english: string, known: string): Phrase {
  return [new RegExp(`(?<= )(?:${english})(?= |(?<= ))`, 'g'), known]
}

/** "2 pm" is 14:00 and nothing else; "14 pm" is nothing. */
function halfDay(whole: string, hour = '', minute = '00', half = ''): string {
  const value = Number(hour)
  if (value < 1 || value > 12) return whole
  return `kl ${String((value % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${minute}`
}

function monthFirst(_: string, month = '', day = '', year?: string): string {
  return `${day} ${month}${year ? ` ${year}` : ''}`
}
