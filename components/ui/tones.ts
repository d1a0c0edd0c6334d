/** The colours that carry meaning. Each is always told by a word or a sign too. */
export type Tone = keyof typeof toneText

export const toneText = {
  neutral: 'text-ink-2',
  accent: 'text-accent',
  callback: 'text-callback',
  prio: 'text-prio',
  no: 'text-no',
  six: 'text-six',
  'no-answer': 'text-no-answer',
  busy: 'text-busy',
  wrong: 'text-wrong',
  order: 'text-order',
} as const
