import type { Role } from '@/lib/auth/types'
import { startApp } from './app'
import { PEOPLE } from './people'
import type { World } from './route-samples'
import { scenario } from './scenario'

/** Who asks in the samples of the routes: everybody, and Cilla, who calls but not in their campaign. */
export const ASKERS: Record<string, Role> = { ...PEOPLE, cilla: 'caller' }

/** What the samples ask about: a campaign that all are in, with four companies that have a contact each. */
export async function worldOf(who: string): Promise<World> {
  const company = (n: number) => ({ contact: ['Kontakt', String(n)] as [string, string] })
  const s = await scenario({
    users: ASKERS,
    campaigns: { höst: { members: ['anna', 'bo', 'disa', 'eva', 'adam'] } },
    companies: { Alfa: company(1), Beta: company(2), Gamma: company(3), Delta: company(4) },
  })
  return { s, app: await startApp(s), who }
}
