/** The words of mail and SMS from the card. */
export const cardMailSv = {
  title: 'Mail eller SMS',
  template: 'Mall',
  channel: { email: 'Mail', sms: 'SMS' },
  own: { email: 'Eget mail', sms: 'Eget SMS' },
  option: (channel: string, name: string) => `${channel}: ${name}`,
  to: { email: 'Till', sms: 'Till mobil' },
  subject: 'Ämne',
  text: 'Text',
  length: (signs: number, parts: number) => (parts > 1 ? `${signs} tecken, ${parts} SMS` : `${signs} tecken`),
  send: 'Skicka',
  sent: { email: 'Mailet går om en minut', sms: 'SMS:et går om en minut' },
  undo: 'Ångra',
  undone: 'Det är återtaget och skickas inte.',
  tooLate: 'Det har redan gått iväg.',
  loadFailed: 'Mallarna kunde inte hämtas. Skriv själv, eller försök igen.',
  thanks: {
    title: 'Tackmailet, som det går',
    to: 'Till',
    subject: 'Ämne',
    when: 'När',
    none: 'Mailet går inte att visa. Ordern är ångrad, eller så är förbindelsen bruten.',
    status: {
      waiting: (clock: string) => `Går ${clock}, om du inte ångrar ordern.`,
      sending: (_clock: string) => 'Går just nu.',
      sent: (clock: string) => `Gick ${clock}.`,
      failed: (_clock: string) => 'Gick inte fram. AD ser det.',
      withdrawn: (_clock: string) => 'Återtaget. Det går inte.',
    },
  },
}

export type CardMailWords = typeof cardMailSv
