import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LogoType } from './types'

export interface Logo {
  path: string
  type: LogoType
}

/** What the logo is called in the data folder; a backup takes it along as it does every file there. */
export const LOGO_NAMES: Record<LogoType, string> = { 'image/png': 'mail-logo.png', 'image/jpeg': 'mail-logo.jpg' }

/** The company's logo for mails and papers, when somebody has put one there. */
export function findLogo(dataDir: string): Logo | null {
  const places = (Object.keys(LOGO_NAMES) as LogoType[]).map((type) => ({
    type,
    path: join(dataDir, LOGO_NAMES[type]),
  }))
  return places.find(({ path }) => existsSync(path)) ?? null
}
