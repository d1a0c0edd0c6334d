import type { CallOutcome } from '@/lib/calls/types'

/** What callers write after a call, by outcome; the empty one stands for the calls without a note. */
export const NOTES: Record<CallOutcome, readonly string[]> = {
  callback: [
    'Växeln sa att hen är inne efter lunch.',
    'Beslutar inte själv, prova igen i veckan.',
    'På möte, ring senare.',
    '',
  ],
  callback_prio: [
    'Vill se ett exempel först, positiv. Ring när det passar bättre.',
    'Pratar med sin kompanjon och vill ha besked från mig.',
    'Var med i våras, vill gärna vara med igen men måste kolla budgeten.',
  ],
  no: [
    'Har redan lagt sin budget.',
    'Stöttar en lokal förening i stället.',
    'Inte aktuellt i år.',
    'Tackade vänligt nej.',
    '',
  ],
  no_six_months: [
    'Nystartade, hör av oss till våren.',
    'Flyttar lokaler nu, passar bättre sen.',
    'Ny ägare tar över, återkom.',
  ],
  no_answer: ['', '', '', 'Telefonsvarare, växeln öppnar 10.', 'Pratade in meddelande.'],
  busy: ['', ''],
  wrong: ['', 'Numret går inte längre.'],
}

/** Why a card is passed over: what the desk proposes, and a caller's own words. */
export const SKIP_REASONS = [
  'Fel tid att ringa',
  'Fel tid att ringa',
  'Behöver ta reda på något först',
  'Känner personen',
  'Skolan har lov i veckan',
] as const

/** Ej svar although somebody was spoken to. */
export const SWITCHBOARD_NOTES = [
  'Växeln svarade, hen var inte på plats.',
  'Talade med kollegan, hen är på lunch.',
] as const

export const PUT_RIGHT_NOTE = 'Växeln hann svara, prova igen i veckan.'
