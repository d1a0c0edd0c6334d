import type { CampaignView } from '@/lib/campaigns/campaign-view'

/** A campaign as the server gives it, for the screens' tests. */
export function exampleCampaign(more: Partial<CampaignView> = {}): CampaignView {
  return {
    id: 1,
    name: 'Hösten 2026',
    status: 'running',
    version: 3,
    rules: { attemptLimit: 7 },
    script: {
      sections: [
        { kind: 'section', title: 'Öppning', text: 'Hej {{contact}}, {{caller}} här.' },
        { kind: 'objection', title: 'Om: mail', text: 'Självklart.' },
      ],
    },
    people: [],
    rounds: [],
    example: { company: 'Bergs Måleri', contact: 'Åsa Öberg', firstName: 'Åsa', city: 'Umeå', industry: 'Måleri' },
    ...more,
  }
}
