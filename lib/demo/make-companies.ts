import { orgNoCheckDigit } from '@/lib/organizations/org-no'
import { FIXED_NUMBERS, MOBILE_NUMBERS } from './fictional-numbers'
import { PLACES } from './places'
import type { SeededRandom } from './seeded-random'
import { FIRST_NAMES, LAST_NAMES, STREETS, TITLES, TRADES } from './words'

export interface DemoCompany {
  legalName: string
  orgNo: string
  workplaceNo: string
  soleTrader: boolean
  legalForm: string
  industry: { key: string; label: string }
  postalCode: number
  city: string
  municipalityCode: string
  postAddress: string
  email: string | null
  url: string | null
  employees: string
  turnover: number
  customerNo: string | null
  numbers: string[]
  contact: { firstName: string; lastName: string; title: string; isDecisionMaker: boolean } | null
}

/** Every n-th company has a mobile number beside its switchboard. */
const WITH_MOBILE_EVERY = 20

/** Invented companies, one for each fictional number, some with a mobile beside the fixed one; every name once. */
export function makeCompanies(random: SeededRandom): DemoCompany[] {
  const taken = new Set<string>()
  const mobiles = [...MOBILE_NUMBERS]
  const numbers = FIXED_NUMBERS.map((fixed, index) => {
    const extra = index % WITH_MOBILE_EVERY === 0 ? mobiles.pop() : undefined
    return extra ? [fixed, extra] : [fixed]
  })
  const all = shuffled(random, [...numbers, ...mobiles.map((mobile) => [mobile])])
  return all.map((own, index) => makeCompany(random, { index, taken, numbers: own }))
}

function shuffled<T>(random: SeededRandom, from: readonly T[]): T[] {
  const left = [...from]
  return from.map(() => left.splice(random.below(left.length), 1)[0] as T)
}

interface Given {
  index: number
  taken: Set<string>
  numbers: string[]
}

function makeCompany(random: SeededRandom, { index, taken, numbers }: Given): DemoCompany {
  const [postalCode, city, municipalityCode] = random.pick(PLACES)
  const [trade, label, key] = random.pick(TRADES)
  const soleTrader = random.chance(0.1)
  const legalName = uniqueName(random, { taken, city, trade, soleTrader })
  const domain = domainOf(legalName)
  return {
    legalName,
    orgNo: soleTrader ? personalNo(random, index) : companyNo(index),
    workplaceNo: String(10_000_000 + index),
    soleTrader,
    legalForm: soleTrader ? 'Enskild firma' : 'Aktiebolag',
    industry: { key, label },
    postalCode,
    city,
    municipalityCode,
    postAddress: `${random.pick(STREETS)} ${1 + random.below(120)}`,
    email: random.chance(0.7) ? `info@${domain}` : null,
    url: random.chance(0.5) ? `https://www.${domain}` : null,
    employees: random.pick(['0', '1-4', '5-9', '10-19', '20-49']),
    turnover: 400 + random.below(40_000),
    customerNo: random.chance(0.15) ? String(10_200 + index) : null,
    numbers,
    contact: random.chance(0.75) ? makeContact(random) : null,
  }
}

function makeContact(random: SeededRandom) {
  const title = random.pick(TITLES)
  const isDecisionMaker = title === 'vd' || title === 'ägare'
  return { firstName: random.pick(FIRST_NAMES), lastName: random.pick(LAST_NAMES), title, isDecisionMaker }
}

interface Naming {
  taken: Set<string>
  city: string
  trade: string
  soleTrader: boolean
}

function uniqueName(random: SeededRandom, { taken, city, trade, soleTrader }: Naming): string {
  const surname = random.pick(LAST_NAMES)
  const genitive = /[sxz]$/.test(surname) ? surname : `${surname}s`
  const name = soleTrader
    ? `${trade}firma ${random.pick(FIRST_NAMES)} ${surname}`
    : random.pick([`${genitive} ${trade} i ${city} AB`, `${city} ${trade} AB`, `${genitive} ${trade} Aktiebolag`])
  if (taken.has(name)) return uniqueName(random, { taken, city, trade, soleTrader })
  taken.add(name)
  return name
}

const withCheckDigit = (nine: string) => `${nine}${orgNoCheckDigit(nine)}`

/** 559900-0000 and on: a series that is not given out yet. */
const companyNo = (index: number) => `16${withCheckDigit(`5599${String(90_000 + index)}`)}`

function personalNo(random: SeededRandom, index: number): string {
  const year = String(50 + random.below(45))
  const month = String(1 + random.below(12)).padStart(2, '0')
  const day = String(1 + random.below(28)).padStart(2, '0')
  return `19${withCheckDigit(`${year}${month}${day}${String(index).padStart(3, '0')}`)}`
}

function domainOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/ aktiebolag$| ab$/, '')
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/é/g, 'e')
  return `${plain.replace(/[^a-z0-9]/g, '').slice(0, 24)}.example`
}
