import { selectDue } from '@/db/queries/outbox-steps'
import type { Actor } from '@/lib/auth/types'
import type { SystemContext } from '@/lib/context'
import { SendFailure } from '@/lib/delivery/send-failure'
import { answerTask } from '@/lib/inbox/answer-task'
import { finishTask } from '@/lib/inbox/finish-task'
import { listTasks } from '@/lib/inbox/list-tasks'
import { takeTask } from '@/lib/inbox/take-task'
import { sendOne } from '@/lib/outbox/send-one'
import { demoUuid } from './demo-uuid'
import { DONE } from './office-words'
import type { SeededRandom } from './seeded-random'

interface AtTheOffice {
  actor: Actor
  random: SeededRandom
}

/** The end of a day: so large a share of what had come is done. */
export async function playOfficeDay(
  system: SystemContext,
  { actor, random, share }: AtTheOffice & { share: number },
): Promise<void> {
  const context = { ...system, actor }
  for (const { id: taskId, type } of (await listTasks(context, { view: 'new', page: 1 })).tasks) {
    if (!random.chance(share)) continue
    const comment = random.pick(DONE[type] ?? [''])
    await finishTask(context, { commandId: demoUuid(random), taskId, comment })
  }
}

/** This morning: one is asked about, and a colleague has taken another. */
export async function playOfficeMorning(
  system: SystemContext,
  { actor, colleague, random }: AtTheOffice & { colleague: Actor },
): Promise<void> {
  const { tasks } = await listTasks({ ...system, actor }, { view: 'new', page: 1 })
  const [asked, taken] = tasks.filter(({ urgent }) => !urgent)
  const answer = 'Vet du om det finns ett annat nummer dit?'
  if (asked) await answerTask({ ...system, actor }, { commandId: demoUuid(random), taskId: asked.id, answer })
  if (taken) await takeTask({ ...system, actor: colleague }, { commandId: demoUuid(random), taskId: taken.id })
}

/** One SMS that did not arrive, as the service would say it. */
export async function loseOneSms(system: SystemContext): Promise<void> {
  const [lost] = await selectDue(system.db.read, { channel: 'sms', now: system.now, limit: 1 })
  if (!lost) return
  const send = async () => {
    throw new SendFailure('SMS-tjänsten: numret kan inte ta emot SMS.', 'permanent')
  }
  const { signal } = new AbortController()
  await sendOne({ id: lost.id, send, domain: 'ringbolaget.example', context: () => system, signal })
}
