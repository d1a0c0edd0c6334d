import 'server-only'
import { pageContext } from '@/lib/auth/loaders'
import type { Env } from '@/lib/env'
import { type LastBackups, readBackups } from '@/lib/installation/record-backup'
import { runtime } from '@/lib/runtime'
import type { SecondFactorPolicy } from '@/lib/second-factor/schema'
import { readPolicy } from '@/lib/second-factor/set-policy'
import { readCompany } from './edit-company'
import { loadLogo } from './load-logo'
import type { CompanyDetails } from './schema'
import type { BackupState, LogoView } from './types'

export interface CompanyPage {
  company: CompanyDetails | null
  /** Null while mails and papers go without. */
  logo: LogoView | null
  policy: SecondFactorPolicy
  backups: BackupState
}

/** What an administrator sets for all. */
export async function loadCompanyPage(): Promise<CompanyPage> {
  const { db, dataDir } = await pageContext('setting.edit')
  return {
    company: await readCompany(db.read),
    logo: await loadLogo(dataDir),
    policy: await readPolicy(db.read),
    backups: stateOf(await readBackups(db.read), runtime().env),
  }
}

function stateOf({ succeededAt, failedAt, bytes, reason }: LastBackups, env: Env): BackupState {
  const { BACKUP_DIR: folder, BACKUP_AT: at, BACKUP_KEEP: keep } = env
  const hasFailed = failedAt !== null && failedAt > (succeededAt ?? 0)
  return {
    plan: folder ? { folder, at, keep } : null,
    succeededAt: succeededAt === null ? null : new Date(succeededAt).toISOString(),
    megabytes: bytes === null ? null : Math.round(bytes / 1e5) / 10,
    failed: hasFailed ? { at: new Date(failedAt).toISOString(), reason: reason ?? '' } : null,
  }
}
