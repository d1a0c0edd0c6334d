import 'server-only'
import { redirect } from 'next/navigation'
import { selectAnyCampaign, selectAnyCompany, selectAnyWorker } from '@/db/queries/first-steps'
import { currentUser, pageContext } from '@/lib/auth/loaders'
import { readCompany } from '@/lib/company/edit-company'
import { runtime } from '@/lib/runtime'
import { isAnybodyIn } from './add-first-administrator'
import type { FirstSteps } from './types'

/** Before anybody is in, every page leads to the set-up. */
export async function leadToSetUp(): Promise<void> {
  if (!(await isAnybodyIn(runtime().db.read))) redirect('/kom-igang')
}

/** What the set-up page has to ask for: an administrator, then (of that administrator) the company, then nothing more. */
export async function loadSetUp(): Promise<'administrator' | 'company' | 'done'> {
  const { read } = runtime().db
  if (!(await isAnybodyIn(read))) return 'administrator'
  const user = await currentUser()
  const isToTell = user?.role === 'admin' && (await readCompany(read)) === null
  return isToTell ? 'company' : 'done'
}

/** What an administrator of a new installation has done and has left. */
export async function loadFirstSteps(): Promise<FirstSteps> {
  const { db } = await pageContext('setting.edit')
  return {
    company: (await readCompany(db.read)) !== null,
    people: (await selectAnyWorker(db.read, { active: true })).length > 0,
    addresses: (await selectAnyCompany(db.read)).length > 0,
    campaign: (await selectAnyCampaign(db.read)).length > 0,
  }
}
