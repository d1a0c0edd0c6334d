import type { Kit } from '../columns.postgres'
import { defineActivityTables } from './activity'
import { defineCallingTables } from './calling'
import { defineCampaignTables } from './campaign'
import { defineImportTables } from './import'
import { defineMailTables } from './mail'
import { defineNoticeTables } from './notice'
import { defineOrderTables } from './order'
import { definePeopleTables } from './people'
import { defineRegisterTables } from './register'

/** ONE definition of every table, for both engines. */
export function defineTables(kit: Kit) {
  const people = definePeopleTables(kit)
  const register = defineRegisterTables(kit, people)
  const campaign = defineCampaignTables(kit, people, register)
  const calling = defineCallingTables(kit, { ...people, ...register, ...campaign })
  const activity = defineActivityTables(kit, { ...people, ...register, ...campaign })
  const orders = defineOrderTables(kit, { ...people, ...register, ...campaign, ...activity })
  const imports = defineImportTables(kit, { ...people, ...register })
  const mail = defineMailTables(kit)
  const notices = defineNoticeTables(kit, { ...people, ...campaign })
  return { ...people, ...register, ...campaign, ...calling, ...activity, ...imports, ...orders, ...mail, ...notices }
}

export type Tables = ReturnType<typeof defineTables>
