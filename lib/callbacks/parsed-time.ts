import type { CallWindow } from '@/lib/calendar/types'
import type { TimeWords } from '@/lib/callbacks/time-words'

export interface TimeOptions {
  now: number
  window: CallWindow
  /** A Prio promises at most `prioMaxDays` ahead, a callback 18 months. */
  purpose: 'callback' | 'prio' | 'notice'
  prioMaxDays?: number
  /** "på morgonen": an hour that is too early is not taken for one of the evening. */
  isMorningSaid?: boolean
  /** What is said about the time; Swedish unless told. */
  words?: TimeWords
}

export type TimeMark = 'red_day' | 'outside_window' | 'weekend'

export interface TimeChoice {
  at: number
  /** "tisdag 24 nov kl. 14:00" */
  understood: string
}

export interface UnderstoodTime extends TimeChoice {
  kind: 'instant'
  marks: TimeMark[]
}

export interface AmbiguousTime {
  kind: 'ambiguous'
  choices: TimeChoice[]
  question: string
}

export interface RefusedTime {
  kind: 'refused'
  reason: 'past' | 'too_far' | 'outside_ceiling' | 'not_understood'
  /** What is wrong and what to do. */
  message: string
}

/** A refusal before anybody has said in which language. */
export interface Refusal {
  kind: 'refused'
  reason: RefusedTime['reason']
  say(words: TimeWords): string
}

export type ParsedTime = UnderstoodTime | AmbiguousTime | RefusedTime
