import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { type ImportReport, importFile } from '@/lib/imports/import-file'
import type { FileCounts } from '@/lib/imports/types'
import { type Scenario, scenario } from '../support/scenario'

const folder = mkdtempSync(join(tmpdir(), 'ringko-imports-'))
const HEADER = 'Orgnr;Företagsnamn;Postort;Telefon;Arbetsställenr;Kundnr;Kontaktperson;Anställda'

/** A copy of one of the vendor's files. */
export function fixture(name: string): string {
  const path = join(mkdtempSync(join(folder, 'file-')), name)
  copyFileSync(`tests/fixtures/addresses/${name}`, path)
  return path
}

/** A file of these rows under the usual header. */
export function file(...rows: string[]): string {
  const path = join(mkdtempSync(join(folder, 'file-')), 'adresser.csv')
  writeFileSync(path, [HEADER, ...rows].join('\r\n'))
  return path
}

export const start = () => scenario({ users: { eva: 'supervisor', anna: 'caller' } })

export function read(s: Scenario, path: string): Promise<ImportReport> {
  return importFile(s.as('eva'), { path })
}

/** Only the counts that are not nothing. */
export const some = (counts: FileCounts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

/** The register as it stands, without where it came from. */
export async function register({ db }: Scenario) {
  const { q, t } = db.read
  const companies = await q.select().from(t.organization).orderBy(asc(t.organization.id))
  const numbers = await q.select().from(t.phoneNumber).orderBy(asc(t.phoneNumber.id))
  const people = await q.select().from(t.contact).orderBy(asc(t.contact.id))
  return { companies: companies.map(({ sourceCodeId: _, ...company }) => company), numbers, people }
}

export async function company({ db }: Scenario, legalName: string) {
  const { q, t } = db.read
  const [found] = await q.select().from(t.organization).where(eq(t.organization.legalName, legalName))
  if (!found) throw new Error(`No ${legalName}`)
  const numbers = await q.select().from(t.phoneNumber).where(eq(t.phoneNumber.organizationId, found.id))
  return { ...found, numbers: numbers.map(({ e164, kind }) => `${kind} ${e164}`) }
}

/** A stop as somebody's "vill inte bli uppringd" leaves it. */
export function stop(s: Scenario, of: { phone?: string; orgNo?: string }) {
  return s.db.write(({ q, t }) =>
    q
      .insert(t.suppression)
      .values({ ...of, case: 'no_calls', createdAt: 1, updatedAt: 1 })
      .returning({ id: t.suppression.id }),
  )
}
