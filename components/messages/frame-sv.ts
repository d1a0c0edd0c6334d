/** The words of the frame around the administration: its places and the palette. */
export const frameSv = {
  places: {
    floor: 'Golvet',
    start: 'Kom igång',
    desk: 'Samtal',
    promises: 'Löften',
    office: 'AD',
    stops: 'Spärrar',
    why: 'Varför inte?',
    campaigns: 'Kampanjer',
    imports: 'Import',
    outbox: 'Utkorg',
    templates: 'Mallar',
    reports: 'Rapporter',
    orders: 'Order',
    products: 'Produkter',
    users: 'Användare',
    log: 'Logg',
    company: 'Företaget',
    account: 'Konto',
  },
  pages: 'Sidor',
  actions: 'Åtgärder',
  menu: 'Meny',
  search: 'Sök',
  palette: {
    title: 'Gå till eller gör',
    hint: 'Skriv början av ett ord. Pilarna väljer, Enter går dit.',
    placeholder: 'Sida eller åtgärd',
    empty: 'Inget här heter så. Pröva ett annat ord.',
  },
}

export type FrameWords = typeof frameSv
