import { selectTaskAround } from '@/db/queries/office-tasks'
import { selectCompany } from '@/db/queries/organizations'
import type { Context } from '@/lib/context'
import { changeTask } from '@/lib/inbox/change-task'
import { noForwardAddress, onlyForOrders } from '@/lib/inbox/errors'
import { forwardKey } from '@/lib/inbox/message-keys'
import { readOfficeSettings } from '@/lib/inbox/office-settings'
import { openTask } from '@/lib/inbox/open-task'
import { runOnTask } from '@/lib/inbox/run-on-task'
import type { TaskCommand } from '@/lib/inbox/schema'
import { loadPhones } from '@/lib/organizations/load-phones'
import { addressOf } from '@/lib/organizations/rules'
import { queueMessage } from '@/lib/outbox/queue-message'

/**
 * Vidarebefordra (S44): the order that came by mail goes to the address in the settings, once, with the company and the
 * caller's note. Errors: `conflict` when no address is set, for another type, or with who has taken it; `not_found`.
 */
export function forwardOrder(ctx: Context, input: TaskCommand): Promise<{ taskId: number }> {
  const { taskId } = input
  return runOnTask(ctx, {
    verb: 'forward',
    input,
    async run(work) {
      const { task, organization } = await openTask(work, taskId)
      if (task.type !== 'order_by_mail') throw onlyForOrders()
      const { forwardAddress } = await readOfficeSettings(work.tx)
      if (!forwardAddress) throw noForwardAddress()
      const { organizationId } = task
      await queueMessage(work, {
        channel: 'email',
        dedupeKey: forwardKey(taskId),
        to: forwardAddress,
        subject: oneLine(`Order via mail: ${organization}`),
        text: await textOf(work.tx, { taskId, organizationId }),
        sendAt: work.now,
        organizationId,
        officeTaskId: taskId,
      })
      const taken = { takenById: ctx.actor.id, takenAt: task.takenAt ?? work.now }
      const status = task.status === 'new' ? 'taken' : task.status
      await changeTask(work, { task, change: 'forwarded', patch: { status, ...taken }, said: { to: forwardAddress } })
    },
  })
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

async function textOf(
  tx: Parameters<typeof loadPhones>[0],
  of: { taskId: number; organizationId: number },
): Promise<string> {
  const [around] = await selectTaskAround(tx, { taskId: of.taskId })
  const [company] = await selectCompany(tx, { organizationId: of.organizationId })
  const phones = await loadPhones(tx, of.organizationId)
  const said = [
    ['Företag', company?.legalName],
    ['Org.nr', company?.orgNo],
    ['Kundnr', company?.customerNo],
    ['Telefon', phones[0]?.shown],
    ['E-post', company?.email],
    ['Adress', company && addressOf(company)],
    ['Kontakt', [around?.firstName, around?.lastName].filter(Boolean).join(' ')],
    ['Säljare', around?.by],
  ]
  const lines = said.filter(([, value]) => value).map(([term, value]) => `${term}: ${value}`)
  return [...lines, '', around?.note ?? ''].join('\n').trim()
}
