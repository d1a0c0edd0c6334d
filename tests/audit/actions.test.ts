import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AUDIT_ACTIONS } from '@/lib/audit/actions'

/** Actions that are put together: what may stand in the place. */
const PUT_TOGETHER: Record<string, readonly string[]> = {
  'lock:${reason}': ['outcome', 'undone', 'released', 'taken_over', 'given_back', 'suppressed', 'expired'],
  'office:${change}': ['taken', 'given_back', 'answered', 'done', 'reopened', 'forwarded'],
  'campaign:${to}': ['running', 'paused', 'finished'],
}

/** Every action that the code writes to the log: a literal after `action:`, also one of two. */
function actionsInCode(): string[] {
  const found = globSync('lib/**/*.ts', { exclude: ['lib/audit/actions.ts'] }).flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return [...text.matchAll(/\baction\??: (?:\w+ \? )?['`]([a-z_]+[:.][^'`]+)['`](?: : '([a-z_]+[:.][a-z_]+)')?/g)]
  })
  return found.flatMap(([, one = '', other]) => [...expanded(one), ...(other ? [other] : [])])
}

function expanded(action: string): string[] {
  const stem = action.slice(0, action.indexOf(':') + 1)
  return PUT_TOGETHER[action]?.map((end) => stem + end) ?? [action]
}

test('the log can say everything that the code writes, and nothing else', () => {
  expect([...new Set(actionsInCode())].sort()).toEqual([...AUDIT_ACTIONS])
})
