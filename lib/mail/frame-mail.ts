import { findLogo } from '@/lib/company/find-logo'
import type { CompanyDetails } from '@/lib/company/schema'
import { LOGO_CID } from '@/lib/mail/logo'
import { escapeHtml } from '@/lib/templates/html-of-text'
import type { Rendered } from '@/lib/templates/render-template'

export interface MailSender {
  /** Null until somebody has written who we are. */
  company: CompanyDetails | null
  dataDir: string
}

/** The whole mail around its words: who it is from stands below, in the text as in the HTML, and the logo above. */
export function frameMail({ subject, text, html }: Rendered, { company, dataDir }: MailSender): Rendered {
  const footer = footerOf(company)
  const logo = findLogo(dataDir) ? image(company?.name ?? '') : ''
  const below = footer.length > 0 ? `<tr><td style="${FOOTER}">${footer.map(escapeHtml).join('<br>\n')}</td></tr>` : ''
  return {
    subject,
    text: footer.length > 0 ? `${text}\n\n-- \n${footer.join('\n')}\n` : `${text}\n`,
    html: `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:0;background:#f4f4f2">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:#f4f4f2"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="${SHEET}">
${logo}<tr><td style="${WORDS}">
${html}
</td></tr>
${below}</table>
</td></tr></table>
</body>
</html>
`,
  }
}

const FONT = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif'
const SHEET = 'max-width:600px;background:#ffffff;border:1px solid #e2e2de;border-radius:8px'
const WORDS = `padding:28px 28px 12px;${FONT};font-size:16px;line-height:1.5;color:#1c1c1a`
const FOOTER = `padding:12px 28px 24px;${FONT};font-size:13px;line-height:1.5;color:#5c5c57;border-top:1px solid #e2e2de`

const image = (name: string) =>
  `<tr><td style="padding:24px 28px 0"><img src="cid:${LOGO_CID}" alt="${escapeHtml(name)}" style="max-width:180px;max-height:64px;border:0"></td></tr>\n`

function footerOf(company: CompanyDetails | null): string[] {
  if (!company) return []
  const { name, street, postalCode, city, phone, email } = company
  const address = [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return [name, address, [phone, email].filter(Boolean).join(' · ')].filter(Boolean)
}
