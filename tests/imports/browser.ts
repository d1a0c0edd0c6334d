import { Readable } from 'node:stream'
import { createImportWork } from '@/lib/imports/import-work'
import { loadImport } from '@/lib/imports/load-import'
import { isAtWork } from '@/lib/imports/rules'
import { startImport } from '@/lib/imports/start-import'
import { startPreview } from '@/lib/imports/start-preview'
import { storeUpload } from '@/lib/imports/store-upload'
import { createLog } from '@/lib/log'
import type { Scenario } from '../support/scenario'

export const HEADER = 'Orgnr;Företagsnamn;Postnr;Postort;Telefon;Kontaktperson'

/** Companies that nobody has: a name, an organisation number and a telephone number each. */
export const ROWS = [
  '559501-0967;Måleri AB;22221;Lund;031-390 06 18;Åsa Öberg',
  '559501-0975;Bygg AB;22221;Lund;031-390 06 19;',
  '559501-0983;Plåt AB;11122;Stockholm;031-390 06 20;',
]

export const text = (...rows: string[]) => [HEADER, ...rows].join('\r\n')

/** A file as the browser sends it. */
export function upload(s: Scenario, content: string | Buffer, { name = 'adresser.csv', as = 'eva', limit = 1e9 } = {}) {
  return storeUpload(s.as(as), { name, body: Readable.from([Buffer.from(content)]), limit })
}

export const command = (dataFileId: number) => ({ commandId: crypto.randomUUID(), dataFileId })

/** Background work until the file is at rest. */
export async function atRest(s: Scenario, id: number) {
  const work = createImportWork({ context: s.system, log: createLog('silent') })
  for (;;) {
    await work.run()
    const found = await loadImport(s.as('eva'), { id })
    if (!isAtWork(found.status)) {
      await work.stop()
      return loadImport(s.as('eva'), { id })
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export async function previewed(s: Scenario, id: number) {
  await startPreview(s.as('eva'), command(id))
  return atRest(s, id)
}

export async function readIn(s: Scenario, id: number, as = 'eva') {
  await startImport(s.as(as), command(id))
  return atRest(s, id)
}

/** Does this just before the write of that number from now on, as somebody else would. */
export function beforeWrite(s: Scenario, number: number, other: () => unknown) {
  const { write, writeWhenQuiet } = s.db
  let done = 0
  const meeting = (go: typeof write) =>
    (async (steps: Parameters<typeof write>[0]) => {
      done += 1
      if (done < number) return go(steps)
      Object.assign(s.db, { write, writeWhenQuiet })
      await other()
      return go(steps)
    }) as typeof write
  Object.assign(s.db, { write: meeting(write), writeWhenQuiet: meeting(writeWhenQuiet) })
}
