/**
 * What the server says in Swedish about a card and an empty queue (lib/queue/why.ts, because.ts, take-shown.ts), in
 * English. What is not known stays as it is.
 */
export function servedInEnglish(text: string): string {
  return SAID.reduce((said, [swedish, english]) => said.replace(swedish, english), text)
}

// Longer sayings before the words that they are made of.
const SAID: ReadonlyArray<[RegExp, string]> = [
  [/^Ditt påbörjade kort$/, 'Your unfinished card'],
  [/^Öppnat ur sökningen$/, 'Opened from the search'],
  [/^Tillbaka efter Ångra$/, 'Back after Undo'],
  [/^Nytt i omgången, ringt 1 gång förut$/, 'New in the round, called once before'],
  [/^Nytt i omgången, ringt (\d+) gånger förut$/, 'New in the round, called $1 times before'],
  [/^Nytt kort, ringt 1 gång$/, 'New card, called once'],
  [/^Nytt kort, ringt (\d+) gånger$/, 'New card, called $1 times'],
  [/^Nytt kort, inte ringt än$/, 'New card, not called yet'],
  [/^Din Prio/i, 'Your callback'],
  [/^Åter efter sex månader$/, 'Back after six months'],
  [/^Åter efter Nej/, 'Back after No,'],
  [/^Återkom/, 'Call back'],
  [/^Upptaget, åter/, 'Busy, back'],
  [/^Ej svar (\d+) av (\d+)/, 'No answer $1 of $2'],
  [/annan tid på dagen/, 'another time of the day'],
  [/(\d+) min sen$/, '$1 min late'],
  [/(\d+) tim sen$/, '$1 h late'],
  [/\b1 dag sen$/, '1 day late'],
  [/(\d+) dagar sen$/, '$1 days late'],
  [/^kampanjen är avslutad$/, 'the campaign is finished'],
  [/^kampanjen pausad$/, 'the campaign is paused'],
  [/^ingen omgång pågår$/, 'no round is running'],
  [/^ringtid/, 'calling hours'],
  [/^kön är tom/, 'the queue is empty'],
  [/(\d+) kort är hos andra/, '$1 with others'],
  [/^1 kort/, '1 card'],
  [/^(\d+) kort/, '$1 cards'],
  [/(\d+) Prio hos/, '$1 promised by'],
  [/(\d+) hos /g, '$1 by '],
  [/^Kortet är öppet på en annan skärm - ta över$/, 'The card is open on another screen'],
  [
    /^Kortet som visades som nästa är taget av (.+)\. Här är ett annat\.$/,
    'The next card was taken by $1. Here is another.',
  ],
  [
    /^Kortet som visades som nästa kan inte ringas längre\. Här är ett annat\.$/,
    'The next card can no longer be called. Here is another.',
  ],
  [/(\d) jan\b/, '$1 Jan'],
  [/(\d) feb\b/, '$1 Feb'],
  [/(\d) mars\b/, '$1 Mar'],
  [/(\d) apr\b/, '$1 Apr'],
  [/(\d) maj\b/, '$1 May'],
  [/(\d) juni\b/, '$1 June'],
  [/(\d) juli\b/, '$1 July'],
  [/(\d) aug\b/, '$1 Aug'],
  [/(\d) sep\b/, '$1 Sept'],
  [/(\d) okt\b/, '$1 Oct'],
  [/(\d) nov\b/, '$1 Nov'],
  [/(\d) dec\b/, '$1 Dec'],
]
