/** What the fields of a report are called in its address; browsers write it without knowing how it is read. */
export const ADDRESS_NAMES = {
  from: 'fran',
  to: 'till',
  campaign: 'kampanj',
  caller: 'ringare',
  by: 'rader',
  split: 'dela',
  across: 'kolumner',
  product: 'produkt',
  kind: 'slag',
  industry: 'bransch',
} as const
