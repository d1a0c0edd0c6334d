import { postgresKit } from './columns.postgres'
import { defineTables } from './tables'

/** Read by drizzle-kit and by the PostgreSQL engine. */
export const postgresTables = defineTables(postgresKit)
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
} = postgresTables
