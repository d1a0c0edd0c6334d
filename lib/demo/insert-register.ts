import type { Tx } from '@/db/database'
import { organizationSearchText } from '@/lib/organizations/search-text'
import type { DemoCompany } from './make-companies'

interface Register {
  companies: readonly DemoCompany[]
  /** Shown as the source of every company. */
  source: string
  now: number
}

/** Writes invented companies as an address file would have come in; answers their ids in the same order. */
export async function insertRegister(tx: Tx, { companies, source, now }: Register): Promise<number[]> {
  const stamps = { createdAt: now, updatedAt: now }
  const codeId = codesOf(tx, stamps)
  const sourceCodeId = await codeId('source', { key: source, label: source })
  const ids: number[] = []
  for (const company of companies) {
    const { numbers, contact, industry, ...facts } = company
    const industryCodeId = await codeId('industry', industry)
    const searchText = organizationSearchText({ ...facts, marketingName: null, numbers })
    const row = { ...facts, industryCodeId, sourceCodeId, searchText, ...stamps }
    const [inserted] = await tx.q.insert(tx.t.organization).values(row).returning({ id: tx.t.organization.id })
    const organizationId = inserted?.id as number
    ids.push(organizationId)
    for (const [index, e164] of numbers.entries()) {
      const number = { organizationId, e164, kind: index === 0 ? 'main' : 'mobile', ...stamps } as const
      await tx.q.insert(tx.t.phoneNumber).values(number).returning({ id: tx.t.phoneNumber.id })
    }
    if (contact) {
      const person = { organizationId, ...contact, ...stamps }
      await tx.q.insert(tx.t.contact).values(person).returning({ id: tx.t.contact.id })
    }
  }
  return ids
}

type Stamps = { createdAt: number; updatedAt: number }

/** Each code is made the first time it is met. */
function codesOf(tx: Tx, stamps: Stamps) {
  const known = new Map<string, number>()
  return async (kind: 'source' | 'industry', { key, label }: { key: string; label: string }): Promise<number> => {
    const found = known.get(`${kind} ${key}`)
    if (found !== undefined) return found
    const row = { kind, key, label, ...stamps }
    const [inserted] = await tx.q.insert(tx.t.code).values(row).returning({ id: tx.t.code.id })
    known.set(`${kind} ${key}`, inserted?.id as number)
    return inserted?.id as number
  }
}
