import { type Import, withoutEnding } from './imports'
import type { Project } from './project'

type Edge = { readonly from: string; readonly to: string }

/** Everything that runs because this file is loaded: what it imports, and what that imports. Type imports load nothing. */
export function reachOf(project: Project, path: string): Import[] {
  const bySource = groupedByFrom(
    project.imports.filter((one) => !one.isType).map((one) => ({ ...one, from: withoutEnding(one.from) })),
  )
  const seen = new Set([withoutEnding(path)])
  const reached: Import[] = []
  const waiting = [...seen]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const one of bySource.get(at) ?? []) {
      reached.push(one)
      if (one.isLocal && !seen.has(one.to)) waiting.push(one.to)
      seen.add(one.to)
    }
  }
  return reached
}

/** The rings among these edges, as `a -> b -> a`: none exactly when there are none, and then at least one of each tangle. */
export function ringsOf(edges: readonly Edge[]): string[] {
  const next = groupedByFrom(edges)
  const done = new Set<string>()
  const rings: string[] = []
  const walk = (at: string, trail: readonly string[]): void => {
    const start = trail.indexOf(at)
    if (start >= 0) rings.push([...trail.slice(start), at].join(' -> '))
    if (start >= 0 || done.has(at)) return
    for (const { to } of next.get(at) ?? []) walk(to, [...trail, at])
    done.add(at)
  }
  for (const from of next.keys()) walk(from, [])
  return rings
}

function groupedByFrom<E extends Edge>(edges: readonly E[]): Map<string, E[]> {
  const groups = new Map<string, E[]>()
  for (const edge of edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge])
  return groups
}
