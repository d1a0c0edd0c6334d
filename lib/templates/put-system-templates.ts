import { putSystemTemplate } from '@/db/queries/templates'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { SYSTEM_TEMPLATES } from '@/lib/templates/system-templates'

/** At every start: new texts of the product come in, edited ones stay. */
export async function putSystemTemplates(ctx: SystemContext): Promise<void> {
  await inOneWrite(ctx, async ({ tx, now }) => {
    for (const template of SYSTEM_TEMPLATES) await putSystemTemplate(tx, { ...template, isSystem: true, now })
  })
}
