import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figure'

export interface Run {
  /** ISO 8601. */
  at: string
  machine: string
  /** Others wanted the processor too when this was above the number of cores: times are then too long. */
  loadBefore: number
  figures: Figure[]
}

const FOLDER = 'bench/results'

/** Keeps a run as a file of its own, and writes the table of the latest of each figure. */
export function keepFigures(run: Run): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${run.at.slice(0, 19).replaceAll(':', '')}.json`), `${JSON.stringify(run, null, 2)}\n`)
  writeFileSync(join(FOLDER, 'latest.md'), tableOf(latest()))
}

type Dated = Figure & Pick<Run, 'at' | 'machine' | 'loadBefore'>

function latest(): Dated[] {
  const found = new Map<string, Dated>()
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  for (const file of files.sort()) {
    const { figures, ...run }: Run = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
    for (const figure of figures) found.set(`${figure.id} ${figure.what}`, { ...figure, ...run })
  }
  return [...found.values()].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
}

function tableOf(figures: Dated[]): string {
  const rows = figures.map((figure) => `| ${cellsOf(figure).join(' | ')} |`)
  return [
    '# The latest of each figure',
    '',
    `| ${HEADS.join(' | ')} |`,
    `|${' --- |'.repeat(HEADS.length)}`,
    ...rows,
    '',
  ].join('\n')
}

const HEADS = ['#', 'What', 'Figure', 'Bar', 'Met', 'Beside it', 'When', 'Load before', 'Machine']

function cellsOf({ id, what, value, unit, bar, isMet, beside, at, loadBefore, machine }: Dated): string[] {
  const seen = Object.entries(beside).map(([name, figure]) => `${name} ${figure}`)
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC`
  return [
    id,
    what,
    `${value} ${unit}`.trim(),
    bar,
    isMet ? 'yes' : 'no',
    seen.join(', '),
    when,
    String(loadBefore),
    machine,
  ]
}
