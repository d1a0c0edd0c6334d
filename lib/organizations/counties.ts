import { municipalityCode } from '@/lib/organizations/municipalities'
import type { ReadList } from '@/lib/organizations/postal-ranges'

/** Statistics Sweden's two digits of each county. */
const COUNTIES: Record<string, string> = {
  stockholm: '01',
  uppsala: '03',
  södermanland: '04',
  östergötland: '05',
  jönköping: '06',
  kronoberg: '07',
  kalmar: '08',
  gotland: '09',
  blekinge: '10',
  skåne: '12',
  halland: '13',
  'västra götaland': '14',
  värmland: '17',
  örebro: '18',
  västmanland: '19',
  dalarna: '20',
  gävleborg: '21',
  västernorrland: '22',
  jämtland: '23',
  västerbotten: '24',
  norrbotten: '25',
}

/**
 * Municipalities and counties as people write them, with commas between: `Umeå, Skåne län`. A name that is both (Kalmar) is the
 * municipality unless `län` stands after it. Answers codes of four and two digits, or the first part that is none.
 */
export function readPlaces(text: string): ReadList<string> {
  const found: string[] = []
  for (const part of text.split(/[,;\n]/).map((one) => one.trim())) {
    if (part === '') continue
    const code = placeCode(part)
    if (code === null) return { ok: false, wrong: part }
    found.push(code)
  }
  return { ok: true, found }
}

function placeCode(written: string): string | null {
  const name = written.toLowerCase().replace(/\s+/g, ' ')
  const county = /^(.+?)s? län$/.exec(name)
  if (county) return countyCode(county[1] as string)
  return municipalityCode(written) ?? countyCode(name)
}

function countyCode(name: string): string | null {
  return COUNTIES[name] ?? COUNTIES[`${name}s`] ?? COUNTIES[name.replace(/s$/, '')] ?? null
}
