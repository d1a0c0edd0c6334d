import { loadOwnBest } from '@/lib/best/load-own-best'
import { bestChoice } from '@/lib/best/schema'
import { showOwnBest } from '@/lib/best/show-own-best'
import { listQualityCases } from '@/lib/quality/list-cases'
import { loadQualityReport } from '@/lib/quality/load-report'
import { qualityCasesQuery, qualityQuery } from '@/lib/quality/schema'
import { bestChoiceSchema, ownBestSchema, qualityCasesSchema, qualityReportSchema } from './answers/quality'
import { endpoint } from './endpoint'
import type { Api } from './types'

const tag = 'Kvalitet'

/** What the report of quality counts, the cases behind it, and one's own best day. */
export function qualityRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/quality',
    tag,
    summary: 'Kvalitet per ringare: hur ofta, av hur många',
    right: 'report.read',
    query: qualityQuery,
    answer: qualityReportSchema,
    run: ({ context, query }) => loadQualityReport(context, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/quality/cases',
    tag,
    summary: 'Korten bakom en av kvalitetens siffror, nyast först',
    right: 'call.list',
    query: qualityCasesQuery,
    answer: qualityCasesSchema,
    run: ({ context, query }) => listQualityCases(context, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/desk/best',
    tag,
    summary: 'Min bästa dag hittills, idag inte medräknad',
    right: 'queue.work',
    answer: ownBestSchema,
    run: ({ context }) => loadOwnBest(context),
  })
  endpoint(api, {
    method: 'put',
    path: '/api/desk/best',
    tag,
    summary: 'Om skrivbordet ska säga när min bästa dag är slagen',
    right: 'queue.work',
    body: bestChoice,
    answer: bestChoiceSchema,
    run: ({ context, body }) => showOwnBest(context, body),
  })
}
