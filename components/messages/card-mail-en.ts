import type { CardMailWords } from './card-mail-sv'

export const cardMailEn: CardMailWords = {
  title: 'Mail or text message',
  template: 'Template',
  channel: { email: 'Mail', sms: 'SMS' },
  own: { email: 'Mail of my own', sms: 'SMS of my own' },
  option: (channel, name) => `${channel}: ${name}`,
  to: { email: 'To', sms: 'To mobile' },
  subject: 'Subject',
  text: 'Text',
  length: (signs, parts) => (parts > 1 ? `${signs} characters, ${parts} SMS` : `${signs} characters`),
  send: 'Send',
  sent: { email: 'The mail goes in a minute', sms: 'The text message goes in a minute' },
  undo: 'Undo',
  undone: 'It is taken back and not sent.',
  tooLate: 'It has gone already.',
  loadFailed: 'The templates could not be fetched. Write yourself, or try again.',
  thanks: {
    title: 'The thank-you mail, as it goes',
    to: 'To',
    subject: 'Subject',
    when: 'When',
    none: 'The mail cannot be shown. The order is taken back, or the connection is lost.',
    status: {
      waiting: (clock) => `Goes at ${clock}, unless you take the order back.`,
      sending: (_clock) => 'Goes right now.',
      sent: (clock) => `Went at ${clock}.`,
      failed: (_clock) => 'It did not arrive. The office sees that.',
      withdrawn: (_clock) => 'Taken back. It does not go.',
    },
  },
}
