export type Engine = 'sqlite' | 'postgres'

export interface FaultTest {
  id: string
  /** What it does, for docs/faults.md. */
  does: string
  files: string[]
  /** Those of PostgreSQL, where they are others. */
  filesOnPostgres?: string[]
  /** Of what only one engine has. */
  only?: Engine
  /** Of one that is run in parts, each with a seed of its own: what was done is kept when it is cut off. */
  parts?: Parts
}

export interface Parts {
  /** The setting for how much one run does, and so the figure that is counted towards the whole. */
  setting: string
  figure: string
  /** How much the whole is, and one part of it. */
  whole: number
  part: number
  /** Further settings of each part. */
  env?: Record<string, string>
}

/** The fault tests with a long form; files that are not there yet are passed over. */
export const FAULT_TESTS: readonly FaultTest[] = [
  {
    id: 'R1',
    does: '60 callers claim and save in four campaigns that share companies and numbers, while holds expire, decks are exchanged and companies are opened. A checker follows every fact: nothing lost, nothing doubled, nobody shares a company or a number.',
    files: ['tests/faults/claim-storm.test.ts'],
    parts: { setting: 'RINGKO_R1_PAIRS', figure: 'pairs', whole: 1_000_000, part: 100_000 },
  },
  {
    id: 'R2',
    does: '20 callers save over HTTP as fast as they are answered; the server is killed with `kill -9` at random moments and started again. Every answer that a caller got is kept outside and compared with the rows: there, and once. Stops and `stops.jsonl` likewise. A card is on the desk of who had it.',
    files: ['tests/faults/crash.test.ts'],
  },
  {
    id: 'R3',
    does: 'A caller falls silent, another takes the card, the first saves: 409, no outcome, and what was written is kept as a note.',
    files: ['tests/faults/stale-holder.test.ts'],
  },
  {
    id: 'R4',
    does: 'Each command is sent 2 to 20 times at once, answers are lost and asked for again, the same id with another body is refused: one outcome for each id.',
    files: ['tests/faults/same-command.test.ts'],
  },
  {
    id: 'R5',
    does: 'A disk of 24 MB is filled to its last byte under a working server, and another server has every write refused: 503 `read_only` in Swedish, desk, card and search are read, and with room again the same command is saved without a restart. A log on a full disk holds nothing up. An import that fills the disk leaves a whole register and is finished later. A stop without room for its line is refused whole. On PostgreSQL its disk is filled under callers at work again and again: for its tables, where everything can still be read, and for its log too, where it ends itself. What was acknowledged is there, once, and both processes go on without a restart.',
    files: [
      'tests/faults/full-disk.test.ts',
      'tests/faults/full-disk-server.test.ts',
      'tests/processes/full-disk.test.ts',
    ],
  },
  {
    id: 'R6',
    does: '`synchronous=FULL` and foreign keys are asserted on each connection; a connection on NORMAL is refused. How often the disk is asked is not counted. On PostgreSQL `fsync`, `full_page_writes` and `synchronous_commit` are asked for when it is opened.',
    files: ['tests/engine/sqlite.test.ts'],
    filesOnPostgres: ['tests/engine/postgres.test.ts'],
  },
  {
    id: 'R7',
    does: 'Screens with the desk’s own line and reducers hold a card each when the server is killed. All come back, know what happened while they were away, and hear the next fact.',
    files: ['tests/faults/reconnect-storm.test.ts', 'tests/faults/graceful-stop.test.ts'],
  },
  {
    id: 'R8',
    does: 'Lines are broken at random while callers save, open, skip, write notes and stop companies. In the end every screen shows what a fresh snapshot shows, and holds the tokens that stand in the rows.',
    files: ['tests/faults/missed-events.test.ts'],
  },
  {
    id: 'R9',
    does: 'Random sequences of claims, outcomes, releases, expiry, Prio, stops, undo and imports are held against a small model.',
    files: ['tests/faults/model.test.ts', 'tests/faults/model-worlds.test.ts'],
    parts: { setting: 'RINGKO_RUNS', figure: 'runs', whole: 50_000, part: 2500 },
  },
  {
    id: 'R10',
    does: 'Both days of the clock change, 29 February, the turn of the year, and every red day 2026-2035. At random instants, a third of them at an edge, a card is asked for: nothing is served outside the window, nothing promised outside 08-21, by the runtime’s own calendar and another package’s red days.',
    files: ['tests/calendar', 'tests/faults/random-instants.test.ts'],
  },
  {
    id: 'R11',
    does: 'Files with BOM, UTF-16, Windows-1252, odd separators, unclosed quotes, NUL, huge cells: no crash, no hang, a report for each row.',
    files: ['tests/faults/import-fuzz.test.ts'],
    only: 'sqlite',
    parts: {
      ...{ setting: 'RINGKO_R11_FILES', figure: 'files', whole: 1_000_000, part: 25_000 },
      env: { RINGKO_R11_SPREADSHEETS: '50' },
    },
  },
  {
    id: 'R12',
    does: 'A backup is taken while callers work: one moment of their work, and restored elsewhere the same. One flipped byte anywhere is noticed and its file named. A stop newer than the backup stands. A large installation is copied and restored, with every check.',
    files: [
      'tests/faults/backup.test.ts',
      'tests/faults/inspected-backup.test.ts',
      'tests/faults/broken-database.test.ts',
    ],
    filesOnPostgres: [
      'tests/installation/postgres-backup.test.ts',
      'tests/installation/postgres-restore-refused.test.ts',
      'tests/installation/large-postgres-backup.test.ts',
    ],
  },
  {
    id: 'Two processes',
    does: 'Two server processes behind a proxy that cuts lines. The database is restarted under load; in another run one of the two is killed with `kill -9` again and again. What was acknowledged is there, once, and every screen is in step.',
    files: ['tests/processes/bad-luck.test.ts'],
    only: 'postgres',
  },
  {
    id: 'Unanswered',
    does: 'A process is killed with `kill -9` between the commit and its answer, just before the commit, and at random, by a wire to PostgreSQL that is cut at an exact message. The same command to the other process answers what was done, or does it: one outcome.',
    files: ['tests/processes/unanswered.test.ts'],
    only: 'postgres',
  },
  {
    id: 'Frozen',
    does: 'A process stands still (SIGSTOP) for longer than people count as here. At the other its people are gone and its duty is done; when it goes on they are here again, and nothing was done twice.',
    files: ['tests/processes/frozen.test.ts'],
    only: 'postgres',
  },
]
