import type { Sample, World } from './route-samples'

/** What the table of rights is tried with: reports and the calls behind them. A caller's are their own. */
const mine = ({ s, who }: World) => ({ query: `?caller=${s.userId(who)}` })
const others = { call: ({ s }: World) => ({ query: `?caller=${s.userId('bo')}` }), refused: 403 }
const asFile = (sample: Sample): Sample => ({
  mine: async (world) => ({ query: `${(await sample.mine(world)).query}&format=csv&reason=Prov` }),
  others: { call: ({ s }: World) => ({ query: `?caller=${s.userId('bo')}&format=csv&reason=Prov` }), refused: 403 },
})
const OWN: Sample = { mine, others }

export const REPORT_SAMPLES: Record<string, Sample> = {
  'GET /api/calls': OWN,
  'GET /api/calls/export': { mine: () => ({ query: '?format=csv&reason=Uppföljning' }) },
  'GET /api/reports/outcomes': OWN,
  'GET /api/reports/outcomes/export': asFile(OWN),
  'GET /api/reports/sales': OWN,
  'GET /api/reports/sales/export': asFile(OWN),
  'GET /api/reports/answers': OWN,
  'GET /api/reports/answers/export': asFile(OWN),
  'GET /api/report-choices': { mine: () => ({}) },
}
