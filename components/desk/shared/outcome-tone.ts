import type { Tone } from '@/components/ui/tones'
import type { Outcome } from '@/lib/calls/types'

export const OUTCOME_TONE: Readonly<Record<Outcome, Tone>> = {
  callback: 'callback',
  callback_prio: 'prio',
  no: 'no',
  no_six_months: 'six',
  no_answer: 'no-answer',
  busy: 'busy',
  wrong: 'wrong',
  order: 'order',
}
