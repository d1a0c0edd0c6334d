import { randomUUID } from 'node:crypto'
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

test.runIf(existsSync('/dev/full'))(
  'R5: a stop that finds no room for its line is refused whole, and taken when there is room',
  async () => {
    const s = await scenario({ companies: { Alfa: {} } })
    const app = await startApp(s)
    const body = { commandId: randomUUID(), organizationId: s.companyId('Alfa'), case: 'no_calls' }
    const stop = async () => (await app.ask('POST /api/suppressions', { as: 'anna', body })).body
    const file = join(s.dataDir, 'stops.jsonl')
    symlinkSync('/dev/full', file)
    expect((await stop()).error.code).toBe('read_only')
    expect(await calling(s).stops()).toEqual([])
    rmSync(file)
    expect(await stop()).toEqual({ suppressionId: expect.any(Number) })
  },
)
