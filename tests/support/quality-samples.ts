import type { Sample, World } from './route-samples'

const PERIOD = '?from=2026-11-01&to=2026-11-30'
const ofBo = ({ s }: World) => `&caller=${s.userId('bo')}`

/** What the table of rights is tried with: the report of quality, and one's own best day. */
export const QUALITY_SAMPLES: Record<string, Sample> = {
  'GET /api/quality': {
    mine: () => ({ query: PERIOD }),
    others: { call: (world) => ({ query: PERIOD + ofBo(world) }), refused: 403 },
  },
  'GET /api/quality/cases': {
    mine: () => ({ query: `${PERIOD}&measure=skipped` }),
    others: { call: (world) => ({ query: `${PERIOD}&measure=skipped${ofBo(world)}` }), refused: 403 },
  },
  'GET /api/desk/best': { mine: () => ({}) },
  'PUT /api/desk/best': { mine: () => ({ body: { isShown: false } }) },
}
