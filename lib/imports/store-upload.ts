import type { Readable } from 'node:stream'
import { insertUpload } from '@/db/queries/import-files'
import { selectMappingsByHeaders, selectPlanCodes } from '@/db/queries/import-options'
import { insertCode } from '@/db/queries/import-writes'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { readTableAs, recogniseText } from '@/lib/imports/address-file'
import { NO_COUNTS } from '@/lib/imports/counts'
import { ENCODING_NAMES } from '@/lib/imports/detect-encoding'
import type { ImportView } from '@/lib/imports/import-view'
import { loadImport } from '@/lib/imports/load-import'
import { mappingOf } from '@/lib/imports/mapping-of'
import { isSpreadsheet } from '@/lib/imports/open-stored-file'
import { readSpreadsheet } from '@/lib/imports/read-spreadsheet'
import { headersKey, shownName } from '@/lib/imports/rules'
import type { FileChoices } from '@/lib/imports/types'
import { placesOf, receiveUpload, removeUpload, type Upload } from '@/lib/imports/uploads'

export interface NewUpload {
  /** As the browser says; only ever shown. */
  name: string
  body: Readable
  /** Bytes. */
  limit: number
}

/**
 * Takes a file from the browser and looks at it: kind, encoding, separator, headers and the mapping saved for them (Q10, Q29).
 * Errors: `forbidden`, `too_large`, `read_only` when there is no room, `invalid` for what is no address file. Nothing stays then.
 */
export async function storeUpload(ctx: Context, { name, body, limit }: NewUpload): Promise<ImportView> {
  demand(ctx.actor, 'campaign.steer')
  const upload = await receiveUpload(ctx.dataDir, body, { limit })
  const id = await recordUpload(ctx, { ...upload, name: shownName(name) }).catch(async (error: unknown) => {
    await removeUpload(ctx.dataDir, upload.storedAs)
    throw error
  })
  return loadImport(ctx, { id })
}

async function recordUpload(ctx: Context, upload: Upload & { name: string }): Promise<number> {
  const { name, storedAs, bytes } = upload
  const { original, text } = placesOf(ctx.dataDir, storedAs)
  const sheets = (await isSpreadsheet(original)) ? (await readSpreadsheet({ path: original, to: text })).sheets : null
  const path = sheets ? text : original
  const { encoding, contentHash } = await recogniseText(path)
  const table = await readTableAs(path, encoding, {})
  return inOneWrite(ctx, async (work) => {
    await ensurePlanCodes(work)
    const choices = await savedChoices(work, table.headers)
    const columns = choices.columns ?? table.columns
    const [made] = await insertUpload(work.tx, {
      ...{ name, storedAs, bytes, sheets, contentHash, choices },
      encoding: ENCODING_NAMES[encoding],
      delimiter: table.delimiter,
      headers: table.headers,
      mapping: mappingOf({ headers: table.headers, columns }),
      counts: NO_COUNTS,
      decisions: {},
      now: ctx.now,
      userId: ctx.actor.id,
    })
    return made?.id as number
  })
}

/** The mapping that somebody saved for the same headers is used at once. */
export async function savedChoices({ tx }: Work, headers: readonly string[]): Promise<FileChoices> {
  const [saved] = await selectMappingsByHeaders(tx, { headersKey: headersKey(headers) })
  return saved ? { columns: saved.columns, mappingName: saved.name } : {}
}

const FIRST_CODES = ['Ring', 'Besök', 'Uppföljning']

/** What can be planned when nobody has made a list of it yet. */
async function ensurePlanCodes({ tx, now }: Work): Promise<void> {
  if ((await selectPlanCodes(tx)).length > 0) return
  for (const label of FIRST_CODES) await insertCode(tx, { kind: 'activity', key: label.toLowerCase(), label, now })
}
