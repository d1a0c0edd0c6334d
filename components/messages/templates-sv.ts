/** The words of the pages about templates. */
export const templatesSv = {
  title: 'Mallar',
  intro: 'Texterna i mail och SMS. Fälten inom {{ }} fylls i när något skickas.',
  add: 'Ny mall',
  kinds: { email: 'Mail', sms: 'SMS', part: 'Del av mail', forward: 'Vidarebefordran' },
  columns: { name: 'Namn', kind: 'Sort', status: 'Läge', changed: 'Ändrad' },
  active: 'Används',
  resting: 'Vilar',
  system: 'Systemets',
  empty: 'Inga mallar',
  emptyText: 'Tryck N och skriv den första.',
  back: 'Mallar',
  name: 'Namn',
  kind: 'Sort',
  subject: 'Ämne',
  body: 'Text',
  bodyHint: 'Tom rad skiljer stycken. Rader som börjar med ”- ” blir en lista.',
  fields: 'Sätt in ett fält',
  isActive: 'Går att välja på kortet',
  save: 'Spara',
  saved: 'Mallen är sparad.',
  create: 'Lägg till',
  preview: 'Så ser det ut',
  previewText: 'Med påhittade uppgifter.',
  previewWrong: 'Texten går inte att visa än. Felet står vid fältet.',
}

export type TemplateWords = typeof templatesSv
