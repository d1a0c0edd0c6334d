/** The words about one's own day: its orders, and when it is the best so far. */
export const ownDaySv = {
  orders: {
    title: 'Mina order',
    intro: 'Order du har tagit sedan måndag, och äldre som AD har rättat eller makulerat sedan dess. Belopp ex moms.',
    today: 'Idag',
    week: 'Tidigare i veckan',
    older: 'Äldre',
    empty: 'Inga order den här veckan än.',
    failed: 'Orderna kunde inte hämtas. Stäng och öppna igen.',
    number: (number: number) => `Order ${number}`,
    status: {
      placed: 'Lagd',
      undone: 'Ångrad',
      blocked: 'Väntar på AD',
      invoiced: 'Fakturerad',
      cancelled: 'Makulerad',
    },
    corrected: (by: string, when: string) => `Rättad av ${by} ${when}`,
    cancelled: (by: string, when: string) => `Makulerad av ${by} ${when}`,
    somebody: 'AD',
  },
  best: {
    mark: 'Din bästa dag',
    orders: (before: number) => `Flest order på en dag. Förut ${before}.`,
    orderValue: (before: string) => `Högsta ordervärdet på en dag. Förut ${before}.`,
    talked: (before: number) => `Flest kontakter på en dag. Förut ${before}.`,
    onlyYou: 'Jämförs bara med dina egna dagar. Kan stängas av under Konto.',
    panel: 'Skrivbordet',
    choose: 'Säg till när jag slår min bästa dag',
    hint: 'En stilla rad överst på skrivbordet, bara för dig. Följer med till andra datorer.',
    failed: 'Valet kunde inte sparas. Försök igen.',
  },
}

export type OwnDayWords = typeof ownDaySv
