import { Readable } from 'node:stream'
import * as z from 'zod'
import { idText } from '@/lib/ids'
import { abandonImport } from '@/lib/imports/abandon-import'
import { cancelImport } from '@/lib/imports/cancel-import'
import { changeDraft } from '@/lib/imports/change-draft'
import { decideRow } from '@/lib/imports/decide-row'
import { downloadWrongRows } from '@/lib/imports/download-wrong-rows'
import { listImports } from '@/lib/imports/list-imports'
import { listKeptRows } from '@/lib/imports/list-kept-rows'
import { listPreviewRows } from '@/lib/imports/list-preview-rows'
import { loadImport } from '@/lib/imports/load-import'
import { loadImportOptions } from '@/lib/imports/load-options'
import { forgetMapping, saveMapping } from '@/lib/imports/save-mapping'
import { importChoices, importCommand, newMapping, previewQuery, rowDecision, uploadQuery } from '@/lib/imports/schema'
import { startImport } from '@/lib/imports/start-import'
import { startPreview } from '@/lib/imports/start-preview'
import { storeUpload } from '@/lib/imports/store-upload'
import { undoImport } from '@/lib/imports/undo-import'
import {
  decisionsSchema,
  importSchema,
  importsSchema,
  keptRowsSchema,
  mappingSchema,
  optionsSchema,
  previewRowsSchema,
} from './answers/imports'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import { parseInput } from './parse-input'
import { sendText } from './send-answer'
import type { Api, ApiOptions, ApiRequest } from './types'

const tag = 'Import'
const right = 'campaign.steer'
const pageQuery = z.strictObject({ before: idText.optional() })
const keptQuery = z.strictObject({ after: z.coerce.number().int().min(0).optional() })
const changeBody = importChoices.omit({ dataFileId: true })
const decisionBody = rowDecision.omit({ dataFileId: true })
const commandBody = importCommand.omit({ dataFileId: true })

/** Address files in the browser: uploaded, looked at, previewed, read in by background work, undone. */
export function importRoutes(api: Api, { runtime }: Pick<ApiOptions, 'runtime'>): void {
  listRoutes(api)
  rowRoutes(api)
  uploadRoute(api, runtime.env.UPLOAD_LIMIT_MB * 1024 * 1024)
  draftRoutes(api)
  moveRoutes(api)
  wrongRowsRoute(api)
}

function uploadRoute(api: Api, limit: number): void {
  endpoint(api, {
    ...{ method: 'post', path: '/api/imports/upload', tag, right, takesFile: true, query: uploadQuery },
    summary: 'Ta emot en adressfil (CSV, TSV eller XLSX) och se hur den går att läsa',
    answer: importSchema,
    run: ({ context, query, request }) => storeUpload(context, { ...query, limit, body: bodyOf(request) }),
  })
}

function draftRoutes(api: Api): void {
  endpoint(api, {
    ...{ method: 'patch', path: '/api/imports/{id}', tag, right, params: idParams, body: changeBody },
    summary: 'Välj hur filen läses, vad kolumnerna är och vad som mer ska hända',
    answer: importSchema,
    run: ({ context, params, body }) => changeDraft(context, { ...body, dataFileId: params.id }),
  })
  endpoint(api, {
    ...{ method: 'post', path: '/api/imports/{id}/decisions', tag, right, params: idParams, body: decisionBody },
    summary: 'Avgör en rad som kanske är ett företag i registret',
    answer: decisionsSchema,
    run: async ({ context, params, body }) => ({
      decisions: await decideRow(context, { ...body, dataFileId: params.id }),
    }),
  })
  endpoint(api, {
    ...{ method: 'delete', path: '/api/imports/{id}', tag, right, params: idParams },
    summary: 'Kasta en fil som inte har lästs in',
    run: ({ context, params }) => abandonImport(context, params),
  })
}

function moveRoutes(api: Api): void {
  for (const [name, { summary, verb }] of Object.entries(MOVES)) {
    endpoint(api, {
      ...{ method: 'post', path: `/api/imports/{id}/${name}`, tag, right, summary },
      ...{ params: idParams, body: commandBody },
      run: ({ context, params, body }) => verb(context, { ...body, dataFileId: params.id }),
    })
  }
}

const MOVES = {
  preview: { summary: 'Förhandsgranska: vad varje rad skulle bli', verb: startPreview },
  start: { summary: 'Läs in filen, eller gå vidare med en som stoppats', verb: startImport },
  cancel: { summary: 'Stoppa där den är; det som är inläst finns kvar', verb: cancelImport },
  undo: { summary: 'Ångra hela importen', verb: undoImport },
}

function listRoutes(api: Api): void {
  endpoint(api, {
    ...{ method: 'get', path: '/api/imports', tag, right, query: pageQuery },
    summary: 'Importer, senaste först',
    answer: importsSchema,
    run: async ({ context, query }) => ({ imports: await listImports(context, query) }),
  })
  endpoint(api, {
    ...{ method: 'get', path: '/api/imports/options', tag, right },
    summary: 'Vad en import kan kombineras med',
    answer: optionsSchema,
    run: ({ context }) => loadImportOptions(context),
  })
  endpoint(api, {
    ...{ method: 'post', path: '/api/imports/mappings', tag, right, body: newMapping },
    summary: 'Spara kolumnernas mappning under ett namn',
    answer: mappingSchema,
    run: ({ context, body }) => saveMapping(context, body),
  })
  endpoint(api, {
    ...{ method: 'delete', path: '/api/imports/mappings/{id}', tag, right, params: idParams },
    summary: 'Ta bort en sparad mappning',
    run: ({ context, params }) => forgetMapping(context, params),
  })
}

function rowRoutes(api: Api): void {
  endpoint(api, {
    ...{ method: 'get', path: '/api/imports/{id}', tag, right, params: idParams },
    summary: 'En fil som den står: tolkning, val, förhandsgranskning, resultat',
    answer: importSchema,
    run: ({ context, params }) => loadImport(context, params),
  })
  endpoint(api, {
    ...{ method: 'get', path: '/api/imports/{id}/rows', tag, right, params: idParams, query: previewQuery },
    summary: 'Förhandsgranskade rader av ett slag, med orsak',
    answer: previewRowsSchema,
    run: async ({ context, params, query }) => ({ rows: await listPreviewRows(context, { ...params, ...query }) }),
  })
  endpoint(api, {
    ...{ method: 'get', path: '/api/imports/{id}/kept', tag, right, params: idParams, query: keptQuery },
    summary: 'Företag som inte gick att ångra, och varför',
    answer: keptRowsSchema,
    run: async ({ context, params, query }) => ({ rows: await listKeptRows(context, { ...params, ...query }) }),
  })
}

function wrongRowsRoute(api: Api): void {
  const path = '/api/imports/{id}/wrong-rows'
  const summary = 'Fel rader som CSV, med rad och orsak'
  const responses = { 200: { description: 'Klart.', content: { 'text/csv': { schema: { type: 'string' } as const } } } }
  const rights = { 'x-right': right, security: [{ session: [] }], request: { params: idParams } }
  api.openAPIRegistry.registerPath({ method: 'get', path, tags: [tag], summary, responses, ...rights })
  api.get('/api/imports/:id/wrong-rows', async (request) => {
    const { id } = parseInput(idParams, request.req.param())
    const { name, pages } = await downloadWrongRows(request.var.context, { id })
    return sendText(request, { name, pages })
  })
}

/** What the browser sends, as it comes. Without a server (a test of routes alone) the platform's own stream. */
function bodyOf(request: ApiRequest): Readable {
  const incoming = request.env?.incoming
  if (incoming) return incoming as unknown as Readable
  return request.req.raw.body ? Readable.fromWeb(request.req.raw.body as never) : Readable.from([])
}
