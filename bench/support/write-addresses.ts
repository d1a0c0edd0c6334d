import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const HEADER =
  'Orgnr;Företagsnamn;Besöksadress;Postadress;Postnr;Postort;Telefon;E-post;SNI;Bransch;Anställda;Omsättning (tkr);Bolagsform;Kontaktperson;Befattning;Län'
const TOWNS = ['Umeå', 'Växjö', 'Örebro', 'Malmö', 'Gävle', 'Ängelholm', 'Åre', 'Luleå']
const TRADES = ['Måleri', 'Bygg', 'Plåt', 'El', 'Rör', 'Åkeri', 'Städ', 'Bageri', 'Schakt', 'Trädgård']
const PEOPLE = ['Åsa Öberg', 'Bo Ek', 'Cilla Dahl', 'Östen Ås', 'Maria Holm', '']
const CHUNK = 2000

/** An address file as vendors send them: every row a company of its own with a number that no other has. */
export async function writeAddresses(path: string, rows: number): Promise<void> {
  await pipeline(Readable.from(chunks(rows)), createWriteStream(path))
}

function* chunks(rows: number): Generator<string> {
  yield `${HEADER}\r\n`
  for (let at = 0; at < rows; at += CHUNK) {
    yield Array.from({ length: Math.min(CHUNK, rows - at) }, (_, of) => `${rowOf(at + of)}\r\n`).join('')
  }
}

function rowOf(at: number): string {
  const trade = TRADES[at % TRADES.length]
  const town = TOWNS[(at * 7) % TOWNS.length]
  const street = `Storgatan ${(at % 180) + 1}`
  const postalCode = `${10 + (at % 88)}${at % 10} ${String((at * 3) % 100).padStart(2, '0')}`
  const figures = `${43341 + (at % 10)};${trade};${['1-4', '5-9', '10-19'][at % 3]};${(at % 9000) + 300}`
  const person = PEOPLE[at % PEOPLE.length]
  return [
    ...[orgNo(at), `${trade} ${town} ${at} AB`, street, `Box ${at % 900}`, postalCode, town, phone(at)],
    ...[`info@firma${at}.example`, figures, 'Aktiebolag', person, person && 'VD', `${town}s län`],
  ].join(';')
}

const phone = (at: number) => `08-${20_000_000 + at}`

/** A limited company's number with its check digit. */
function orgNo(at: number): string {
  const digits = `55${String(6_000_000 + at).padStart(7, '0')}`
  const sum = [...digits].reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${digits.slice(0, 6)}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`
}
