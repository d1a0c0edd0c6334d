import type { CallOutcome, Outcome } from '@/lib/calls/types'

/** Outcomes after which the company is called again in this round. */
const GOES_ON: ReadonlySet<Outcome> = new Set(['callback', 'callback_prio', 'no_answer', 'busy'])

export type Step = 'open' | 'propose_no' | 'default_no'

export interface Ladder {
  /** Attempts made, as the card shows them: "4 av 5". */
  attempts: number
  proposeNoAt: number
  attemptLimit: number
}

/** S11: from three attempts Nej is proposed, at five it is the default. */
export function stepOf({ attempts, proposeNoAt, attemptLimit }: Ladder): Step {
  if (attempts >= attemptLimit) return 'default_no'
  return attempts >= proposeNoAt ? 'propose_no' : 'open'
}

/** S11: at the last step an outcome that goes on asks for a reason. */
export function asksForReason(ladder: Ladder, outcome: Outcome): boolean {
  return stepOf(ladder) === 'default_no' && GOES_ON.has(outcome)
}

export interface Choice {
  outcome: CallOutcome
  note: string
  /** The tick "talat med". */
  isTalkTicked: boolean
}

/** S17: Ej svar though somebody is marked as spoken to, or the note tells of a talk: "Har du talat med någon?" */
export function asksIfTalked({ outcome, note, isTalkTicked }: Choice): boolean {
  return outcome === 'no_answer' && (isTalkTicked || tellsOfTalk(note))
}

/** S15: Återkom after only a mail, without a talk, fills the queue with mail callbacks: proposes Nej/Återkom 6 mån. */
export function proposesSixMonths({ outcome, note, isTalkTicked }: Choice): boolean {
  if (outcome !== 'callback' || isTalkTicked) return false
  return MAIL.test(note) && !tellsOfTalk(note)
}

/** True for "pratade med Lisa i växeln", "hon sa att ..."; not for "pratade in meddelande", "inte talat med någon". */
export function tellsOfTalk(note: string): boolean {
  return TALK.test(note.replace(NO_TALK, ' '))
}

// Word edges are spelled out: \b knows no å, ä and ö.
const START = '(?<![\\p{L}\\d])'
const END = '(?![\\p{L}\\d])'
const VERB = '(?:prata(?:de|t)?|tala(?:de|t)?|snacka(?:de|t)?|samtala(?:de|t)?)'
const NOT = '(?:inte|ej|aldrig|icke)'

/** Talks that were none: with a machine, denied, or hoped for. */
const NO_TALK = new RegExp(
  [
    `${START}${VERB}\\s+(?:in|till)${END}[^.,!?\\n]*`,
    `${START}(?:fick|får|kunde|har|hade|hann)?\\s*${NOT}\\s+(?:att\\s+|få\\s+|fått\\s+)?${VERB}${END}[^.,!?\\n]*`,
    `${START}${VERB}\\s+(?:${NOT}|med\\s+(?:ingen|telefonsvarare\\p{L}*|en\\s+telefonsvarare|svararen|röstbrevlåda\\p{L}*))${END}[^.,!?\\n]*`,
    `${START}(?:ska|skall|vill|bör|måste|försök(?:te|a|er)?|be(?:r|tt)?\\s+att\\s+få)\\s+(?:att\\s+)?(?:få\\s+)?${VERB}${END}[^.,!?\\n]*`,
  ].join('|'),
  'giu',
)

const TALK = new RegExp(
  `${START}(?:${VERB}\\s+(?:\\p{L}+\\s+)?(?:med|vid)|(?:han|hon|de|kunden|kontakten|chefen|växeln|receptionen)\\s+(?:sa|sade|säger|bad|ber|ville|vill|tyckte|tycker|svarade|undrade|undrar|lovade))${END}`,
  'iu',
)

const MAIL = new RegExp(`${START}(?:mail|mejl|e-?post)\\p{L}*${END}`, 'iu')
