import { findPerson, selectPeople } from '@/db/queries/people'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { noSuchUser } from './errors'
import { shownPerson } from './shown-person'
import type { Person } from './types'

/** Everybody, those who work here first, by name in Swedish order (S62). */
export async function listUsers({ db, actor }: Context): Promise<Person[]> {
  demand(actor, 'user.steer')
  const people = (await selectPeople(db.scanFresh)).map(shownPerson)
  return people.sort((a, b) => Number(b.active) - Number(a.active) || inSwedish.compare(a.name, b.name))
}

/** One of them. Errors: `not_found`. */
export async function loadUser({ db, actor }: Context, userId: number): Promise<Person> {
  demand(actor, 'user.steer')
  const [found] = await findPerson(db.read, { userId })
  if (!found) throw noSuchUser()
  return shownPerson(found)
}

const inSwedish = new Intl.Collator('sv')
