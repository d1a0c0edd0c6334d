import { randomUUID } from 'node:crypto'
import type { Call, Sample, World } from './route-samples'

type Make = (world: World) => Promise<Call> | Call

const command = () => ({ commandId: randomUUID() })
const everybody = { kind: 'search', filter: {} }
const nothing: Make = () => ({})
const campaign = ({ s }: World) => ({ path: String(s.campaignId()), body: command() })

/** What the table of rights is tried with: campaigns and their rounds. */
export const CAMPAIGN_SAMPLES: Record<string, Sample> = {
  'POST /api/campaigns': { mine: () => ({ body: { ...command(), name: 'Vår', rules: {}, script: { sections: [] } } }) },
  'POST /api/campaigns/{id}/pause': { mine: campaign },
  'POST /api/campaigns/{id}/resume': {
    async mine(world) {
      await steer(world, 'pause')
      return campaign(world)
    },
  },
  'POST /api/campaigns/{id}/finish': { mine: campaign },
  'POST /api/campaigns/{id}/reopen': {
    async mine(world) {
      await steer(world, 'finish')
      return campaign(world)
    },
  },
  'POST /api/campaigns/{id}/members': {
    mine: ({ s }) => ({ path: String(s.campaignId()), body: { ...command(), userId: s.userId('cilla') } }),
  },
  'POST /api/campaigns/{id}/members/remove': {
    mine: ({ s }) => ({ path: String(s.campaignId()), body: { ...command(), userId: s.userId('anna') } }),
  },
  'GET /api/campaigns': { mine: nothing },
  'GET /api/campaigns/{id}': { mine: ({ s }) => ({ path: String(s.campaignId()) }) },
  'PATCH /api/campaigns/{id}': {
    mine: ({ s }) => ({ path: String(s.campaignId()), body: { ...command(), version: 1, name: 'Hösten' } }),
  },
  'PUT /api/campaigns/{id}/script': {
    mine: ({ s }) => ({
      path: String(s.campaignId()),
      body: { ...command(), version: 1, script: { sections: [{ title: 'Hej', text: 'Hej', kind: 'section' }] } },
    }),
  },
  'PUT /api/campaigns/{id}/rules': {
    mine: ({ s }) => ({ path: String(s.campaignId()), body: { ...command(), version: 1, rules: { attemptLimit: 7 } } }),
  },
  'POST /api/campaigns/{id}/rules/preview': {
    mine: ({ s }) => ({ path: String(s.campaignId()), body: { rules: { attemptLimit: 7 } } }),
  },
  'GET /api/campaigns/{id}/forecast': { mine: ({ s }) => ({ path: String(s.campaignId()) }) },
  'GET /api/campaigns/{id}/forecast/replay': { mine: ({ s }) => ({ path: String(s.campaignId()) }) },
  'GET /api/companies/{id}/why-not': { mine: ({ s }) => ({ path: String(s.companyId('Delta')) }) },
  'GET /api/campaigns/{id}/rules/change': { mine: ({ s }) => ({ path: String(s.campaignId()) }) },
  'POST /api/campaigns/{id}/rules/undo': {
    async mine(world) {
      const path = String(world.s.campaignId())
      const body = { ...command(), version: 1, rules: { attemptLimit: 7 } }
      const { body: saved } = await world.app.ask(`PUT /api/campaigns/${path}/rules`, { as: 'eva', body })
      return { path, body: { ...command(), version: 2, changeId: (saved as { changeId: number }).changeId } }
    },
  },
  'POST /api/campaigns/{id}/rounds': {
    mine: ({ s }) => ({ path: String(s.campaignId()), body: { ...command(), startsOn: '2027-01-11' } }),
  },
  'POST /api/campaigns/{id}/rounds/next': {
    mine: ({ s }) => ({ path: String(s.campaignId()), body: { ...command(), endsRoundId: s.roundId() } }),
  },

  'GET /api/rounds/{id}': { mine: ({ s }) => ({ path: String(s.roundId()) }) },
  'POST /api/rounds/{id}/end': { mine: ({ s }) => ({ path: String(s.roundId()), body: command() }) },
  'POST /api/rounds/{id}/count': { mine: ({ s }) => ({ path: String(s.roundId()), body: { source: everybody } }) },
  'POST /api/rounds/{id}/fill': {
    mine: ({ s }) => ({ path: String(s.roundId()), body: { ...command(), source: everybody } }),
  },
  'GET /api/fill-choices': { mine: nothing },
  'GET /api/woken': { mine: nothing },
}

async function steer(world: World, verb: 'pause' | 'finish'): Promise<void> {
  const { path, body } = campaign(world)
  const { status } = await world.app.ask(`POST /api/campaigns/${path}/${verb}`, { as: 'eva', body })
  if (status !== 200) throw new Error(`The sample could not ${verb} its campaign: ${status}`)
}
