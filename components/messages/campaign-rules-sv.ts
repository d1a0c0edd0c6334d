/** Every rule of the queue: its name, its unit and what it means for those who call. */
export const campaignRulesSv = {
  title: 'Regler',
  text: 'Ändringar gäller från nästa kort och nästa utfall. Kort som ingen har lovats något på följer med; det som är lovat ligger kvar.',
  standard: (value: string) => `Standard ${value}`,
  changed: 'ändrad',
  changedCount: (count: number) =>
    count === 0 ? 'Allt följer standard' : count === 1 ? '1 regel är ändrad' : `${count} regler är ändrade`,
  reset: 'Återställ',
  resetName: (name: string) => `Återställ ${name}`,
  resetAll: 'Återställ alla',
  saved: 'Reglerna är sparade.',
  on: 'på',
  off: 'av',
  groups: {
    window: 'Ringtid',
    attempts: 'Försök',
    busy: 'Upptaget',
    returns: 'Återkomster',
    recall: 'Nyligen ringt',
    mix: 'Blandning i kön',
    locks: 'Lås på adressen',
    undo: 'Ångra',
    fixed: 'Gäller alltid',
  },
  units: {
    times: 'gånger',
    minutes: 'minuter',
    days: 'dagar',
    hours: 'timmar',
    months: 'månader',
    seconds: 'sekunder',
    cards: 'kort',
    locks: 'lås',
    workingDays: 'arbetsdagar',
    attempts: 'försök',
    inRow: 'i rad',
  },
  weekdays: ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'],
  weekdaysLabel: 'Veckodagar',
  opens: 'Från',
  closes: 'Till',
  rules: {
    window: {
      name: 'Ringtid',
      meaning:
        'Kort serveras bara då, aldrig på svenska helgdagar. Ett kort på skärmen får göras klart efteråt, och en lovad tid följer bara den yttersta gränsen 08–21.',
    },
    attemptsPerDay: {
      name: 'Försök per dag på ett nummer',
      meaning: 'Så många gånger får ett nummer ringas samma dag i kampanjen. Upptaget räknas inte.',
    },
    attemptGapMinutes: {
      name: 'Tid mellan försök',
      meaning: 'Minsta tid mellan två försök på samma nummer. Upptaget har sina egna väntetider.',
    },
    proposeNoAt: {
      name: 'Föreslå Nej från',
      meaning: 'Från det här försöket föreslår kortet Nej, men säljaren väljer fritt.',
    },
    attemptLimit: {
      name: 'Nej är förvalt från',
      meaning: 'Från det här försöket är Nej förvalt. Den som vill fortsätta skriver varför, och skälet sparas.',
    },
    busyDelaysMinutes: {
      name: 'Väntetider vid upptaget',
      meaning:
        'Första, andra och följande väntan när det är upptaget, med komma emellan. Den sista gäller sedan varje gång.',
    },
    busyPerDay: {
      name: 'Upptaget per dag',
      meaning: 'Efter så många upptaget samma dag kommer kortet tillbaka en annan dag.',
    },
    busyCountsEvery: {
      name: 'Upptaget räknas som försök',
      meaning: 'Så många upptaget i rad räknas som ett försök.',
    },
    prioMaxDays: {
      name: 'Längsta löfte',
      meaning: 'Så långt fram får en Återkom Prio läggas. Adressen är låst på säljaren så länge.',
    },
    sleepMonths: {
      name: 'Nej/Återkom sover',
      meaning: 'Så länge sover ett företag efter Nej/Återkom 6 mån. Sedan vaknar det nästa arbetsdag.',
    },
    recallTalkedDays: {
      name: 'Vila efter samtal i annan omgång',
      meaning: 'Den som någon har talat med i en annan omgång ringes inte som ny förrän efter så många dagar.',
    },
    recallUntalkedHours: {
      name: 'Vila efter försök i annan omgång',
      meaning: 'Den som har ringts i en annan omgång utan svar ringes inte som ny förrän efter så många timmar.',
    },
    retriesPerFresh: {
      name: 'Nya försök för varje nytt företag',
      meaning:
        'Så många nya försök och väckta får en säljare mellan två nya företag. Är den ena sidan tom tas den andra.',
    },
    deckReservePerCaller: {
      name: 'Reserv innan nästa kort görs redo',
      meaning:
        'Nästa kort görs redo bara när det finns fler ringbara kort än så för var och en som ringer, så att ingen blir utan.',
    },
    lockWarnAt: {
      name: 'Varna för många lås',
      meaning: 'När en säljare har så många adresser låsta säger skärmen till.',
    },
    lockLimit: {
      name: 'Gräns för lås',
      meaning: 'Vid så många lås frågar skärmen efter varje nytt vilken adress som ska lämnas tillbaka.',
    },
    autoReleaseOverdueLocks: {
      name: 'Släpp försenade lås av sig själva',
      meaning:
        'Av: försenade löften går till arbetsledarens lista. På: låset släpps när löftet är försenat så länge som nedan.',
    },
    autoReleaseAfterDays: {
      name: 'Släpp efter',
      meaning: 'Så många arbetsdagar efter det lovade släpps låset, om släppandet är på.',
    },
    undoSeconds: {
      name: 'Tid att ångra',
      meaning: 'Så länge kan säljaren ångra ett utfall, om ingen annan har fått kortet. Noll stänger av.',
    },
  },
  fixed: [
    'Ingen rings före 08:00 eller från 21:00, inte ens på en lovad tid.',
    'Ett företag och ett nummer finns hos en säljare åt gången, i alla kampanjer tillsammans.',
    'Dagens delar är 08:00–10:30, 10:30–12:00, 13:00–14:45 och 14:45–17:00; Ej svar kommer tillbaka i en annan del.',
    'Efter 15 minuter utan att någon rör skärmen frågar den; efter 20 går kortet tillbaka med texten kvar.',
  ],
  errors: {
    bounds: (min: number, max: number) => `Skriv ett heltal från ${min} till ${max}.`,
    hours: 'Ringtiden ligger mellan 08:00 och 21:00 och är minst en timme.',
    weekdays: 'Välj minst en veckodag.',
    delays: 'Skriv minuter med komma emellan, till exempel 20, 60.',
    proposeNoAt: 'Nej kan inte föreslås först efter den gräns där Nej är förvalt.',
    lockWarnAt: 'Varningen måste komma senast vid gränsen.',
    count: (count: number) => (count === 1 ? 'En regel behöver rättas.' : `${count} regler behöver rättas.`),
  },
}

export type CampaignRulesWords = typeof campaignRulesSv
