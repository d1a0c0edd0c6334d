const promises = (count: number) => (count === 1 ? 'ett löfte' : `${count} löften`)

interface Told {
  by: string
  count: number
  organization: string | null
  other: string | null
  when: string | null
}

/** The words of messages: on the desk, and where a supervisor writes them. */
export const noticesSv = {
  group: 'Meddelanden',
  title: 'Meddelanden',
  read: 'Läst',
  readAll: (count: number) => (count === 1 ? 'Läs' : `Läs ${count}`),
  from: (name: string, clock: string) => `${name} ${clock}`,
  told: {
    promises_extended: ({ by, count, organization, when }: Told) =>
      organization
        ? `${by} gav ditt löfte till ${organization} en ny tid: ${when}.`
        : `${by} gav ${promises(count)} av dina en ny tid.`,
    promises_taken: ({ by, count, organization, other }: Told) =>
      organization
        ? `${by} flyttade ditt löfte till ${organization} till ${other}.`
        : `${by} flyttade ${promises(count)} från dig till ${other}.`,
    promises_given: ({ by, count, organization, other }: Told) =>
      organization
        ? `${by} gav dig löftet till ${organization}, som ${other} hade.`
        : `${by} gav dig ${promises(count)} från ${other}.`,
    promises_released: ({ by, count, organization }: Told) =>
      organization ? `${by} släppte ditt lås på ${organization}.` : `${by} släppte ${promises(count)} som var dina.`,
  },
  notSaved: 'Det gick inte att markera som läst. Försök igen.',
  write: 'Meddelande',
  writeTitle: 'Skriv till säljare',
  writeText: 'Står tyst på skärmen tills det är läst. Flyttar inget och stör inget samtal.',
  to: 'Till',
  kinds: { users: 'Säljare', campaign: 'Hela kampanjen' },
  campaign: 'Kampanj',
  campaignHint: 'Också den som kommer in i kampanjen senare idag får det.',
  chooseCampaign: 'Välj kampanj',
  body: 'Meddelande',
  left: (count: number) => `${count} tecken kvar`,
  until: 'Gäller till',
  untilHint: 'Utan tid: dagens slut.',
  send: 'Skicka',
  sent: 'Meddelandet är skickat',
  latest: 'Skickade de senaste dagarna',
  none: 'Inga meddelanden än.',
  readBy: (read: number, all: number) => `Läst av ${read} av ${all}`,
  toCampaign: (name: string) => `till ${name}`,
  notYet: 'inte än',
  withdraw: 'Dra tillbaka',
  withdrawn: 'Tillbakadraget',
  didWithdraw: 'Meddelandet är borta från skärmarna',
  ended: 'Gäller inte längre',
}

export type NoticesWords = typeof noticesSv
