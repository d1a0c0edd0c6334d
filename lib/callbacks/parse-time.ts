import { MINUTE_MS } from '@/lib/calendar/day-number'
import { localDayOf } from '@/lib/calendar/local-time'
import { foldEnglishTimeText } from '@/lib/callbacks/fold-english-time-text'
import { foldTimeText } from '@/lib/callbacks/fold-time-text'
import type { ParsedTime, Refusal, RefusedTime, TimeOptions, UnderstoodTime } from '@/lib/callbacks/parsed-time'
import { readTimePieces } from '@/lib/callbacks/read-time-pieces'
import { daysOfReading, type Today } from '@/lib/callbacks/time-days'
import { instantOnDay, instantsWithoutDay, isOfMorning } from '@/lib/callbacks/time-of-day'
import { type TimeReading, timeReadings } from '@/lib/callbacks/time-reading'
import { judgeTime, refused, told } from '@/lib/callbacks/time-verdict'
import { swedishTimeWords } from '@/lib/callbacks/time-words'

/**
 * The instant a caller wrote in Swedish ("imorgon 9:30", "tis 14", "efter lunch", "v 48", "om 6 mån", "15/12"), or in English too where the words
 * are English. Every way to read
 * the text is tried; ways that cannot be promised fall away, and if more than one remains the caller is asked. Local wall time in
 * Europe/Stockholm; refuses what has been, what is too far and what lies outside 08-21 (S7).
 */
export function parseTime(text: string, options: TimeOptions): ParsedTime {
  const fold = options.words?.language === 'en' ? foldEnglishTimeText : foldTimeText
  const pieces = readTimePieces(fold(text))
  const readings = pieces ? timeReadings(pieces) : []
  const context = { now: options.now, today: localDayOf(options.now), window: options.window }
  const verdicts = readings.flatMap((reading) => verdictsOf({ reading, context, options }))
  const possible = distinct(verdicts.filter((verdict) => verdict.kind === 'instant'))
  const [only] = possible
  if (!only) return verdicts.find((verdict) => verdict.kind === 'refused') ?? notUnderstood(text, options)
  return possible.length === 1 ? only : ask(possible, options)
}

interface Reading {
  reading: TimeReading
  context: Today
  options: TimeOptions
}

function verdictsOf({ reading, context, options }: Reading): Array<UnderstoodTime | RefusedTime> {
  const instants = instantsOf(reading, context)
  const judged = { ...options, isMorningSaid: isOfMorning(reading) }
  return Array.isArray(instants) ? instants.map((at) => judgeTime(at, judged)) : [told(instants, options)]
}

function instantsOf(reading: TimeReading, context: Today): number[] | Refusal {
  const { day, weekday, clock, daypart } = reading
  if (day?.kind === 'offset' && day.unit === 'minute') {
    const isMixed = weekday || clock || daypart
    return isMixed ? [] : [Math.ceil(context.now / MINUTE_MS + day.count) * MINUTE_MS]
  }
  if (!day && !weekday) return instantsWithoutDay(reading, context)
  const days = daysOfReading(reading, context)
  return Array.isArray(days) ? days.map((said) => instantOnDay({ reading, day: said, context })) : days
}

function distinct(times: UnderstoodTime[]): UnderstoodTime[] {
  return [...new Map(times.map((time) => [time.at, time])).values()].sort((one, other) => one.at - other.at)
}

function ask(possible: UnderstoodTime[], { words = swedishTimeWords }: TimeOptions): ParsedTime {
  const choices = possible.map(({ at, understood }) => ({ at, understood }))
  return { kind: 'ambiguous', choices, question: words.ask(choices.map(({ understood }) => understood)) }
}

function notUnderstood(text: string, options: TimeOptions): RefusedTime {
  return told(
    refused('not_understood', (words) => words.notUnderstood(text.trim().slice(0, 40))),
    options,
  )
}
