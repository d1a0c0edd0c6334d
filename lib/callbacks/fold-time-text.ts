const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en: '1',
  ett: '1',
  tva: '2',
  tre: '3',
  fyra: '4',
  fem: '5',
  sex: '6',
  sju: '7',
  atta: '8',
  nio: '9',
  tio: '10',
  elva: '11',
  tolv: '12',
  fjorton: '14',
  femton: '15',
  tjugo: '20',
  trettio: '30',
  ...ordinals(),
}

/**
 * What people type, brought to one form for the reader: small letters without rings and dots, digits for number words,
 * letters and digits apart ("tis14" is "tis 14"), "i morgon" in one word, "9-tiden" and "tiotiden" the hour alone. Nothing that carries meaning is dropped.
 */
export function foldTimeText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[‐-―−]/g, '-')
    .replace(/\b([ef])\s?\.\s?m\b\.?/g, '$1m')
    .replace(/[.,](?!\d)|(?<!\d)[.,]|[!?;()"”]/g, ' ')
    .replace(/([a-z\d])-?tiden\b/g, '$1')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .replace(/\bover morgon\b/g, 'overmorgon')
    .replace(/\bi (dag|morgon|morron|morrn|morn|formiddag|eftermiddag|kvall|overmorgon)\b/g, 'i$1')
    .replace(/\bett par\b/g, '2')
    .replace(/\b[a-z]+\b/g, (word) => NUMBER_WORDS[word] ?? word)
    .trim()
}

/** "första december" is "1:e december". */
function ordinals(): Record<string, string> {
  const ones = 'forsta andra tredje fjarde femte sjatte sjunde attonde nionde'.split(' ')
  const teens = 'tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde'.split(
    ' ',
  )
  const twenties = ones.map((word) => `tjugo${word}`)
  const days = [...ones, ...teens, ...twenties, 'trettionde', 'trettioforsta']
  return Object.fromEntries(days.map((word, at) => [word, `${at + 1} e`]))
}
