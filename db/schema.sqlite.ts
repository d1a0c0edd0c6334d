import { sqliteKit } from './columns.sqlite'
import { defineTables } from './tables'

/** Read by drizzle-kit and by the SQLite engine. */
export const sqliteTables = defineTables(sqliteKit)
export const {
  user,
  session,
  signInLink,
  recoveryCode,
  setting,
  auditLog,
  command,
  code,
  organization,
  contact,
  phoneNumber,
  campaign,
  round,
  campaignMember,
  queueEntry,
  hold,
  holdNumber,
  bar,
  draft,
  addressLock,
  suppression,
  activity,
  tally,
  officeTask,
  dataFile,
  dataFileMapping,
  dataFileRow,
  template,
  outbox,
} = sqliteTables
