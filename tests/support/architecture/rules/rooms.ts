import { withoutEnding } from '../imports'
import type { Project } from '../project'
import { ringsOf } from '../reach'
import type { Rule } from '../rule'

/** Rule 4 of the architecture: rooms do not lean on each other in a ring. */
export const roomRules: readonly Rule[] = [
  {
    sentence: 'no two files load each other, not even by way of a third',
    breaks: (project) =>
      ringsOf(
        project.imports
          .filter((one) => one.isLocal && !one.isType)
          .map((one) => ({ from: withoutEnding(one.from), to: one.to })),
      ),
    broken: { 'lib/a/rules.ts': `import '@/lib/a/more-rules'`, 'lib/a/more-rules.ts': `import '@/lib/a/rules'` },
  },
  {
    sentence: 'no rooms of lib depend on each other in a ring',
    breaks: (project) => ringsOf(roomEdges(project)),
    broken: { 'lib/queue/rules.ts': `import '@/lib/calls/rules'`, 'lib/calls/rules.ts': `import '@/lib/queue/rules'` },
  },
]

function roomEdges(project: Project): { from: string; to: string }[] {
  const edges = project.imports
    .filter((one) => one.isLocal && !one.isType)
    .map((one) => ({ from: roomOf(one.from), to: roomOf(one.to) }))
    .filter((edge) => edge.from && edge.to && edge.from !== edge.to)
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()]
}

/** `queue` for lib/queue/rules.ts; nothing for the files at the root of lib, which belong to every room. */
function roomOf(path: string): string {
  return /^lib\/([^/]+)\//.exec(path)?.[1] ?? ''
}
