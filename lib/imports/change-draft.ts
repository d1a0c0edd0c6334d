import { updateDraft } from '@/db/queries/import-files'
import { selectMappings } from '@/db/queries/import-options'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { type AddressFile, readTableAs, recogniseText } from '@/lib/imports/address-file'
import { demandOptions } from '@/lib/imports/demand-options'
import { ENCODING_NAMES, type Encoding } from '@/lib/imports/detect-encoding'
import { importHasMoved, notSpreadsheet, sheetMissing } from '@/lib/imports/errors'
import type { ImportView } from '@/lib/imports/import-view'
import { type DataFile, importOf, loadImport } from '@/lib/imports/load-import'
import { mappingOf } from '@/lib/imports/mapping-of'
import { openStoredFile, textOf } from '@/lib/imports/open-stored-file'
import { readSpreadsheet } from '@/lib/imports/read-spreadsheet'
import { headersKey } from '@/lib/imports/rules'
import type { ImportChoices } from '@/lib/imports/schema'
import { savedChoices } from '@/lib/imports/store-upload'
import type { FileChoices } from '@/lib/imports/types'
import { placesOf, sheetPlace } from '@/lib/imports/uploads'

/**
 * Chooses something for a file that is set up: how it is read, what its columns are, what else happens. Another way of reading
 * it takes the chosen columns and the preview away. Errors: `forbidden`, `not_found`, `conflict` once it is read in, `invalid`.
 */
export async function changeDraft(ctx: Context, input: ImportChoices): Promise<ImportView> {
  demand(ctx.actor, 'campaign.steer')
  await demandOptions(ctx.db.read, { ...input, today: localDayOf(ctx.now) })
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await changeOnce(ctx, input)) return loadImport(ctx, { id: input.dataFileId })
  }
  throw importHasMoved()
}

/** Whoever chooses or decides something else meanwhile is not overwritten: this is then chosen of what stands there. */
const MOST_TRIES = 4

async function changeOnce(ctx: Context, { dataFileId: id, ...chosen }: ImportChoices): Promise<boolean> {
  const { file } = await importOf(ctx.db.read, id)
  if (file.status !== 'draft') throw importHasMoved()
  const read = await readAnew(ctx, { file, chosen })
  const isReadOtherwise = read !== file || chosen.columns !== undefined || chosen.mappingId !== undefined
  const choices = await merged(ctx, { file: read, chosen })
  const opened = await openStoredFile(ctx.dataDir, { ...read, choices })
  return (await inOneWrite(ctx, (work) => keepChoices(work, { file: read, choices, opened, isReadOtherwise }))) > 0
}

interface Keeping {
  file: DataFile
  choices: FileChoices
  opened: AddressFile
  isReadOtherwise: boolean
}

/** Answers how many rows it changed: none when something else has been chosen or decided since the file was read. */
async function keepChoices(work: Work, { file, choices, opened, isReadOtherwise }: Keeping): Promise<number> {
  const hasColumns = choices.columns !== undefined
  const known = hasColumns || !isReadOtherwise ? {} : await savedChoices(work, opened.table.headers)
  const columns = choices.columns ?? known.columns ?? opened.table.columns
  return updateDraft(work.tx, {
    id: file.id,
    encoding: ENCODING_NAMES[opened.encoding],
    delimiter: opened.table.delimiter,
    headers: opened.table.headers,
    mapping: mappingOf({ headers: opened.table.headers, columns }),
    choices: { ...choices, ...known },
    decisions: isReadOtherwise ? {} : (file.decisions ?? {}),
    preview: isReadOtherwise ? null : file.preview,
    contentHash: file.contentHash,
    sheets: file.sheets,
    expectedVersion: file.version,
    now: work.now,
  })
}

type Chosen = Omit<ImportChoices, 'dataFileId'>
interface Choosing {
  file: DataFile
  chosen: Chosen
}

/** The file as it stands, or without its chosen columns when it is read in another way. */
async function readAnew(ctx: Context, { file, chosen }: Choosing): Promise<DataFile> {
  const { encoding, delimiter, sheet } = chosen
  if (encoding === undefined && delimiter === undefined && sheet === undefined) return file
  const { columns: _, mappingName: __, ...rest } = file.choices ?? {}
  const choices: FileChoices = rest
  if (encoding !== undefined) choices.encoding = encoding
  if (delimiter !== undefined) choices.delimiter = delimiter
  if (sheet === undefined) return { ...file, choices }
  const { contentHash } = await recogniseText(await readSheet(ctx, { file, sheet }))
  return { ...file, contentHash, choices: { ...choices, sheet } }
}

/** The text of a sheet, beside that of the sheet that was chosen before: it counts until this one is kept. */
async function readSheet({ dataDir }: Context, { file, sheet }: { file: DataFile; sheet: string }): Promise<string> {
  const { sheets, storedAs } = file
  if (sheets === null || storedAs === null) throw notSpreadsheet()
  const at = sheets.indexOf(sheet)
  if (at === -1) throw sheetMissing()
  const text = sheetPlace(dataDir, storedAs, at)
  await readSpreadsheet({ path: placesOf(dataDir, storedAs).original, to: text, sheet })
  return text
}

async function merged(ctx: Context, { file, chosen }: Choosing): Promise<FileChoices> {
  const choices: FileChoices = { ...file.choices }
  if (chosen.columns !== undefined) {
    choices.columns = chosen.columns
    delete choices.mappingName
  }
  if (chosen.mappingId !== undefined) Object.assign(choices, await mappingChosen(ctx, { file, id: chosen.mappingId }))
  if (chosen.source !== undefined) choices.source = chosen.source
  if (chosen.plan !== undefined) choices.plan = chosen.plan
  if (chosen.roundId !== undefined) choices.roundId = chosen.roundId
  if (chosen.undecided !== undefined) choices.undecided = chosen.undecided
  return choices
}

/** A saved mapping tells its headers: each column of this file gets the field that its header has there. */
async function mappingChosen(ctx: Context, { file, id }: { file: DataFile; id: number }): Promise<FileChoices> {
  const saved = (await selectMappings(ctx.db.read)).find((one) => one.id === id)
  if (!saved) throw notFound('Mappningen')
  const names = saved.headersKey.split('|')
  const encoding = (Object.keys(ENCODING_NAMES) as Encoding[]).find((one) => ENCODING_NAMES[one] === file.encoding)
  const path = textOf(ctx.dataDir, file)
  const { headers } = await readTableAs(path, encoding ?? 'utf8', { delimiter: file.choices?.delimiter })
  const fieldOf = (header: string) => saved.columns[names.indexOf(headersKey([header]))] ?? null
  return { columns: headers.map(fieldOf), mappingName: saved.name }
}
