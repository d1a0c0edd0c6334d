/** The words of the report of quality: what happened, never why. */
export const qualitySv = {
  title: 'Kvalitet',
  intro:
    'Hur ofta något händer, och av hur många. Siffrorna säger vad som hände, inte varför: öppna dem och prata om det. Under 30 står andelen i grått, då säger den inget.',
  introOwn: 'Hur ofta något händer bland dina kort. Bara du och din arbetsledare ser dina siffror.',
  filters: { label: 'Urval', from: 'Från', to: 'Till', campaign: 'Kampanj', caller: 'Säljare', all: 'Alla' },
  table: 'Kvalitet per säljare',
  all: 'Alla tillsammans',
  caller: 'Säljare',
  calls: 'Samtal',
  net: 'Order netto',
  /** Short, over the columns. */
  measures: {
    skipped: 'Överhoppade',
    talk_noted: 'Ej svar, talat',
    quick: 'Inom 5 s',
    gone_on: 'Efter 5 försök',
    undone: 'Ångrade',
    unkept: 'Släppta löften',
    cancelled: 'Makulerade',
  },
  meanings: {
    skipped: 'Kort som lämnades tillbaka utan utfall, av alla kort. Paus räknas inte.',
    talk_noted:
      'Ej svar där noteringen eller en bock sade att någon hade talat, av alla Ej svar. Säljaren har fått frågan och behållit Ej svar.',
    quick:
      'Utfall inom fem sekunder från att kortet visades, av alla samtal. Ett utfall som rättar ett ångrat räknas inte.',
    gone_on: 'Utfall som ringer vidare fast försöken är slut, med säljarens skäl, av alla samtal.',
    undone: 'Utfall som togs tillbaka med Ångra, av alla sparade.',
    unkept:
      'Återkom Prio som släpptes utan samtalet: lämnad tillbaka, släppt av arbetsledaren eller av regeln, av de löften som gavs.',
    cancelled: 'Order som AD makulerade, på makuleringens dag, av order tagna i perioden. Order räknas netto.',
  },
  how: 'Så räknas det',
  of: (share: string, of: number) => `${share} av ${of}`,
  ofNone: 'inga',
  tooFew: 'Under 30: för få för att jämföra',
  opens: (measure: string, who: string) => `${measure}, ${who}: visa korten`,
  nothing: 'Inga samtal i urvalet',
  nothingText: 'Välj en annan period eller kampanj.',
  cases: {
    title: (measure: string, who: string) => `${measure}: ${who}`,
    close: 'Stäng listan',
    empty: 'Inga kort i urvalet.',
    when: 'När',
    company: 'Företag',
    campaign: 'Kampanj',
    caller: 'Säljare',
    what: 'Vad',
    older: 'Äldre finns. Bläddra vidare.',
    seconds: (text: string) => `${text} s`,
    promised: (when: string) => `Lovat ${when}`,
    ends: {
      outcome: 'Ringt',
      undone: 'Ångrat',
      released: 'Släppt',
      taken_over: 'Övertaget',
      given_back: 'Lämnat tillbaka',
      suppressed: 'Spärrat',
      expired: 'Släppt av regeln',
    },
    by: (name: string) => `av ${name}`,
    order: (number: number) => `Order ${number}`,
    noText: 'Ingen notering',
  },
}

export type QualityWords = typeof qualitySv
