import { selectOpenChanges } from '@/db/queries/rule-changes'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { applyStep, PAGE } from './apply-step'

/**
 * Background work: carries changes of rules out to the end, those of large rounds in many short writes. A campaign's later change
 * waits for its earlier one. After a stop it goes on where it was; two processes cannot take one step twice. Answers how many steps it took.
 */
export async function carryOutChanges(context: SystemContext, page = PAGE): Promise<number> {
  let steps = 0
  for (;;) {
    if ((await selectOpenChanges(context.db.read)).length === 0) return steps
    const isLeft = await inOneWrite(context, async (work) => {
      const [first] = await selectOpenChanges(work.tx)
      if (first) await applyStep(work, first, page)
      return first !== undefined
    })
    if (!isLeft) return steps
    steps += 1
  }
}
