import type * as z from 'zod'
import type { Right } from '@/lib/auth/rights'
import { exportCalls } from '@/lib/call-list/export-calls'
import { listCalls } from '@/lib/call-list/list-calls'
import { callExport, callQuery } from '@/lib/call-list/schema'
import { countAnswers } from '@/lib/reports/count-answers'
import { countOutcomes } from '@/lib/reports/count-outcomes'
import { countSales } from '@/lib/reports/count-sales'
import { exportAnswers } from '@/lib/reports/export-answers'
import { exportOutcomes } from '@/lib/reports/export-outcomes'
import { exportSales } from '@/lib/reports/export-sales'
import { listReportChoices } from '@/lib/reports/list-choices'
import {
  answersExport,
  answersQuery,
  outcomesExport,
  outcomesQuery,
  salesExport,
  salesQuery,
} from '@/lib/reports/schema'
import {
  answersReportSchema,
  callPageSchema,
  outcomesReportSchema,
  reportChoicesSchema,
  salesReportSchema,
} from './answers/reports'
import { endpoint } from './endpoint'
import { parseInput } from './parse-input'
import { sendBytes, sendText } from './send-answer'
import type { Api } from './types'

const tag = 'Rapporter'
const read = { tag, right: 'report.read', method: 'get' } as const

/** Figures of any period, the calls behind them, and both as files. */
export function reportRoutes(api: Api): void {
  callRoutes(api)
  figureRoutes(api)
  fileRoutes(api)
}

function callRoutes(api: Api): void {
  endpoint(api, {
    tag,
    right: 'call.list',
    method: 'get',
    path: '/api/calls',
    summary: 'Samtalen bakom en siffra, nyast först, med antal och summa',
    query: callQuery,
    answer: callPageSchema,
    run: ({ context, query }) => listCalls(context, query),
  })
  describeFile(api, {
    path: '/api/calls/export',
    summary: 'Samtal som fil (CSV, Excel)',
    right: 'call.export',
    query: callExport,
  })
  api.get('/api/calls/export', async (request) => {
    const made = await exportCalls(request.var.context, parseInput(callExport, request.req.query()))
    return 'pages' in made ? sendText(request, made) : sendBytes(request, made)
  })
}

function figureRoutes(api: Api): void {
  endpoint(api, {
    ...read,
    path: '/api/reports/outcomes',
    summary: 'Utfall efter säljare, kampanj, timme eller tid, med perioden före',
    query: outcomesQuery,
    answer: outcomesReportSchema,
    run: ({ context, query }) => countOutcomes(context, query),
  })
  endpoint(api, {
    ...read,
    path: '/api/reports/sales',
    summary: 'Försäljning efter produkt, säljare och tid; makulerat den dag det makulerades',
    query: salesQuery,
    answer: salesReportSchema,
    run: ({ context, query }) => countSales(context, query),
  })
  endpoint(api, {
    ...read,
    path: '/api/reports/answers',
    summary: 'Andel som svarade efter veckodag och halvtimme',
    query: answersQuery,
    answer: answersReportSchema,
    run: ({ context, query }) => countAnswers(context, query),
  })
  endpoint(api, {
    ...read,
    path: '/api/report-choices',
    summary: 'Säljare, kampanjer, produkter och branscher att välja bland',
    answer: reportChoicesSchema,
    run: ({ context }) => listReportChoices(context),
  })
}

function fileRoutes(api: Api): void {
  const file = { right: 'report.read' } as const
  describeFile(api, { ...file, path: '/api/reports/outcomes/export', summary: 'Utfall som fil', query: outcomesExport })
  api.get('/api/reports/outcomes/export', async (request) =>
    sendBytes(request, await exportOutcomes(request.var.context, parseInput(outcomesExport, request.req.query()))),
  )
  describeFile(api, { ...file, path: '/api/reports/sales/export', summary: 'Försäljning som fil', query: salesExport })
  api.get('/api/reports/sales/export', async (request) =>
    sendBytes(request, await exportSales(request.var.context, parseInput(salesExport, request.req.query()))),
  )
  describeFile(api, {
    ...file,
    path: '/api/reports/answers/export',
    summary: 'Svarstider som fil',
    query: answersExport,
  })
  api.get('/api/reports/answers/export', async (request) =>
    sendBytes(request, await exportAnswers(request.var.context, parseInput(answersExport, request.req.query()))),
  )
}

interface DescribedFile {
  path: string
  summary: string
  right: Right
  query: z.ZodObject
}

function describeFile(api: Api, { path, summary, right, query }: DescribedFile): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    tags: [tag],
    'x-right': right,
    security: [{ session: [] }],
    request: { query },
    responses: { 200: { description: 'Klart.' } },
  })
}
