/** The words of signing in by two steps. */
export const secondFactorSv = {
  title: 'Tvåstegsinloggning',
  text: 'Utöver lösenordet frågas då efter en kod från en app i telefonen. Den som får tag på lösenordet kommer ändå inte in.',
  turnOn: 'Slå på',
  onSince: (when: string) => `På sedan ${when}.`,
  codesLeft: (count: number) => (count === 1 ? 'En reservkod är kvar.' : `${count} reservkoder är kvar.`),
  renew: 'Nya reservkoder',
  renewText: 'Tio nya koder. De gamla slutar fungera när du bekräftar.',
  turnOff: 'Stäng av',
  turnedOff: 'Tvåstegsinloggning är av.',
  password: 'Lösenord',
  code: 'Kod från telefonen eller en reservkod',
  enrol: {
    title: 'Ställ in tvåstegsinloggning',
    required: 'Din administratör har bestämt att din roll ska ha det. Det tar en minut.',
    scan: 'Läs av bilden med en app för engångskoder i telefonen, till exempel Google Authenticator, Microsoft Authenticator eller 2FAS.',
    picture: 'QR-kod för appen',
    manual: 'Går det inte att läsa av bilden? Skriv in den här nyckeln i appen:',
    code: 'Koden som appen visar',
    codeHint: 'Sex siffror. En ny kommer var trettionde sekund.',
    confirm: 'Bekräfta',
    loading: 'Hämtar bilden',
  },
  recovery: {
    title: 'Spara reservkoderna',
    text: 'Är telefonen borta kommer du in med en av dem. Var och en fungerar en gång. De visas bara nu: skriv ut dem eller spara dem i ett lösenordsprogram.',
    copy: 'Kopiera',
    copied: 'Reservkoderna är kopierade.',
    copyFailed: 'Det gick inte att kopiera. Markera koderna och kopiera själv.',
    done: 'Jag har sparat dem',
  },
  policy: {
    title: 'Krav på tvåstegsinloggning',
    text: 'Den som har en av rollerna får ställa in det vid nästa inloggning, innan något annat går att göra.',
    save: 'Spara',
    saved: 'Kravet är sparat.',
  },
}

export type SecondFactorWords = typeof secondFactorSv
