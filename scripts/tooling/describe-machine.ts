import { cpus, totalmem } from 'node:os'

/** The machine that a figure was taken on: a figure without it says nothing. */
export function describeMachine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} x ${first?.model.trim() ?? 'unknown'}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.version}`
}
