import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How a mail's HTML names the company's logo. */
export const LOGO_CID = 'logo@ringko'

export interface Logo {
  path: string
  type: 'image/png' | 'image/jpeg'
}

const FILES = [
  ['mail-logo.png', 'image/png'],
  ['mail-logo.jpg', 'image/jpeg'],
] as const

/** The company's logo for mails, when somebody has put one in the data folder. */
export function findLogo(dataDir: string): Logo | null {
  const found = FILES.find(([name]) => existsSync(join(dataDir, name)))
  return found ? { path: join(dataDir, found[0]), type: found[1] } : null
}

/** The mail for looking at in a page, which knows no cid: the logo stands in it as data. */
export async function withLogoInside(html: string, dataDir: string): Promise<string> {
  const logo = html.includes(`cid:${LOGO_CID}`) ? findLogo(dataDir) : null
  if (!logo) return html
  const data = (await readFile(logo.path)).toString('base64')
  return html.replaceAll(`cid:${LOGO_CID}`, `data:${logo.type};base64,${data}`)
}
