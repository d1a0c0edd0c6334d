/** The words of the outbox. */
export const outboxSv = {
  title: 'Utkorg',
  intro: 'Allt som går ut: mail, SMS och webhook-anrop. Det som inte går fram prövas igen av sig självt i ett dygn.',
  notSet: {
    demo: { what: 'Det här är en demo: inget skickas.', todo: 'Här syns vad som skulle gå.' },
    email: {
      what: 'Mail går inte ut: servern vet ingen mailserver.',
      todo: 'Be den som sköter servern sätta SMTP_URL och MAIL_FROM och starta om den. Mailen väntar här och går då av sig själva.',
    },
    sms: {
      what: 'SMS går inte ut: servern har ingen SMS-tjänst.',
      todo: 'Be den som sköter servern sätta SMS_USER och SMS_PASSWORD (46elks) och starta om den. SMS väntar här så länge.',
    },
    webhook: {
      what: 'Spärrar når inte telefonväxeln: anropen kan inte signeras.',
      todo: 'Be den som sköter servern sätta WEBHOOK_SECRET (minst 16 tecken, samma som i växeln) och starta om den. Anropen väntar i utkorgen.',
    },
  },
  filters: { label: 'Urval', search: 'Sök adress, nummer eller företag', status: 'Läge', channel: 'Väg', any: 'Alla' },
  status: {
    waiting: 'Väntar',
    sending: 'Skickas',
    sent: 'Skickat',
    failed: 'Ej skickat',
    withdrawn: 'Återtaget',
  },
  channel: { email: 'Mail', sms: 'SMS', webhook: 'Webhook' },
  columns: { what: 'Meddelande', to: 'Till', status: 'Läge', company: 'Företag', at: 'Tid' },
  empty: 'Inget här',
  emptyText: 'Det som skickas från kortet, och tackmailen efter en order, hamnar här.',
  back: 'Utkorg',
  retry: 'Försök igen',
  retried: 'Meddelandet skickas nu.',
  withdraw: 'Ta tillbaka',
  withdrawn: 'Meddelandet är återtaget.',
  saidYes: 'Kunden tackade ja',
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
