import { readFile } from 'node:fs/promises'
import { findLogo } from '@/lib/company/find-logo'

/** How a mail's HTML names the company's logo. */
export const LOGO_CID = 'logo@ringko'

/** The mail for looking at in a page, which knows no cid: the logo stands in it as data. */
export async function withLogoInside(html: string, dataDir: string): Promise<string> {
  if (!html.includes(`cid:${LOGO_CID}`)) return html
  const logo = findLogo(dataDir)
  if (!logo) return withoutLogo(html)
  const data = (await readFile(logo.path)).toString('base64')
  return html.replaceAll(`cid:${LOGO_CID}`, `data:${logo.type};base64,${data}`)
}

/** A mail that was written while there was a logo: without it, instead of with a broken picture. */
export const withoutLogo = (html: string) => html.replaceAll(new RegExp(`<img src="cid:${LOGO_CID}"[^>]*>`, 'g'), '')
