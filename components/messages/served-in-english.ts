/**
 * What the server says in Swedish about an empty queue and an exchanged card (lib/queue/because.ts, take-shown.ts), in
 * English. What is not known stays as it is.
 */
export function servedInEnglish(text: string): string {
  return SAID.reduce((said, [swedish, english]) => said.replace(swedish, english), text)
}

// Longer sayings before the words that they are made of.
const SAID: ReadonlyArray<[RegExp, string]> = [
  [/^din Prio/, 'your callback'],
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
