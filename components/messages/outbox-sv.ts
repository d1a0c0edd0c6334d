/** The words of the outbox. */
export const outboxSv = {
  title: 'Utkorg',
  intro: 'Allt som går ut: mejl, SMS och webhook-anrop. Det som inte går fram prövas igen av sig självt i ett dygn.',
  notSet: {
    email: 'Ingen mejlserver är inställd (SMTP_URL). Mejlen väntar här och skickas när den är det.',
    sms: 'Ingen SMS-tjänst är inställd (SMS_USER). SMS väntar här.',
    demo: 'Det här är ett demo: inget skickas. Här syns vad som skulle gå.',
  },
  filters: { label: 'Urval', status: 'Läge', channel: 'Väg', any: 'Alla' },
  status: {
    waiting: 'Väntar',
    sending: 'Skickas',
    sent: 'Skickat',
    failed: 'Ej skickat',
    withdrawn: 'Återtaget',
  },
  channel: { email: 'Mejl', sms: 'SMS', webhook: 'Webhook' },
  columns: { what: 'Meddelande', to: 'Till', status: 'Läge', company: 'Företag', at: 'Tid' },
  empty: 'Inget här',
  emptyText: 'Det som skickas från kortet, och tackmejlen efter en order, hamnar här.',
  back: 'Utkorg',
  retry: 'Försök igen',
  retried: 'Meddelandet skickas nu.',
  withdraw: 'Ta tillbaka',
  withdrawn: 'Meddelandet är återtaget.',
  facts: {
    to: 'Till',
    company: 'Företag',
    by: 'Skickat av',
    made: 'Skapat',
    next: 'Går tidigast',
    sent: 'Gick',
    tries: 'Försök',
    error: 'Senaste fel',
    id: 'Message-ID',
  },
  itself: 'Systemet',
  asItGoes: 'Så ser det ut hos mottagaren',
  plain: 'Som ren text',
  body: 'Innehåll',
}

export type OutboxWords = typeof outboxSv
