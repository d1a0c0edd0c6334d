import { insertHeadOffice, insertHeadOfficeNumber, selectOrganization, setParent } from '@/db/queries/head-office'
import { closeChain } from '@/lib/calls/close-chain'
import { headOfficeGone, headOfficePhone, ownHeadOffice } from '@/lib/calls/errors'
import type { CallOnCard } from '@/lib/calls/load-call'
import type { HeadOffice } from '@/lib/calls/schema'
import type { HeadOfficeChange } from '@/lib/calls/undo-record'
import type { Work } from '@/lib/context'
import { parsePhone } from '@/lib/organizations/phone-number'
import { organizationSearchText } from '@/lib/organizations/search-text'

/** HK-hänvisning (S23): links the card to its head office's, found or made, and closes the chain's local cards. Errors: invalid. */
export async function linkHeadOffice(
  work: Work,
  { call, headOffice }: { call: CallOnCard; headOffice: HeadOffice },
): Promise<HeadOfficeChange> {
  const { company, entry } = call
  const isMade = !('organizationId' in headOffice)
  const headOfficeId = isMade ? await makeHeadOffice(work, headOffice) : await findHeadOffice(work, headOffice)
  if (headOfficeId === company.id) throw ownHeadOffice()
  await setParent(work.tx, { organizationId: company.id, parentId: headOfficeId, now: work.now })
  const closed = await closeChain(work, {
    roundId: entry.roundId,
    organizationId: company.id,
    orgNo: company.orgNo,
    headOfficeId,
  })
  return { parentIdBefore: company.parentId, madeId: isMade ? headOfficeId : null, closed }
}

async function findHeadOffice({ tx }: Work, { organizationId }: { organizationId: number }): Promise<number> {
  const [found] = await selectOrganization(tx, { organizationId })
  if (!found) throw headOfficeGone()
  return found.id
}

async function makeHeadOffice(
  work: Work,
  { legalName, phone }: { legalName: string; phone?: string },
): Promise<number> {
  const { tx, now, actor } = work
  const parsed = phone ? parsePhone(phone) : null
  if (parsed && !parsed.ok) throw headOfficePhone()
  const numbers = parsed ? [parsed.e164] : []
  const searchText = organizationSearchText({
    legalName,
    marketingName: null,
    city: null,
    orgNo: null,
    email: null,
    numbers,
  })
  const stamped = { now, userId: actor?.id ?? null }
  const [made] = await insertHeadOffice(tx, { legalName, searchText, ...stamped })
  if (!made) throw headOfficeGone()
  if (parsed) {
    const { e164, extension } = parsed
    await insertHeadOfficeNumber(tx, { organizationId: made.id, e164, extension, ...stamped })
  }
  return made.id
}
