import { demand } from '@/lib/auth/rights'
import { readCompany } from '@/lib/company/edit-company'
import type { Context } from '@/lib/context'
import { frameMail } from '@/lib/mail/frame-mail'
import { withLogoInside } from '@/lib/mail/logo'
import { checkTemplate } from '@/lib/templates/check-template'
import { listTemplates } from '@/lib/templates/list-templates'
import type { Rendered } from '@/lib/templates/render-template'
import type { TemplateDraft } from '@/lib/templates/schema'

/** How a template would look on invented fields, as a whole mail. Errors: `invalid` with the line of what is wrong. */
export async function previewTemplate(ctx: Context, draft: TemplateDraft): Promise<Rendered> {
  demand(ctx.actor, 'template.edit')
  const parts = (await listTemplates(ctx)).filter(({ kind }) => kind === 'part')
  const rendered = checkTemplate(draft, Object.fromEntries(parts.map(({ key, body }) => [key ?? '', body])))
  if (draft.kind === 'sms' || draft.kind === 'part') return rendered
  const mail = frameMail(rendered, { company: await readCompany(ctx.db.read), dataDir: ctx.dataDir })
  return { ...mail, html: await withLogoInside(mail.html, ctx.dataDir) }
}
