import type { Reader } from '@/db/database'
import { selectCampaignHead, selectCampaignTexts } from '@/db/queries/campaigns'
import { rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules, CampaignStatus, Script } from '@/lib/campaigns/types'
import { notFound } from '@/lib/errors'

export interface CampaignNow {
  id: number
  name: string
  status: CampaignStatus
  rules: CampaignRules
  script: Script
  /** The round that runs, null between rounds. */
  roundId: number | null
  roundNumber: number | null
}

interface Texts {
  stamp: string
  rules: CampaignRules
  script: Script
}
const textsByReader = new WeakMap<object, Map<number, Texts>>()

/**
 * A campaign with its figures over the defaults and the round that runs. Rules and script are parsed once for each
 * version: this is read with every card. Errors: `not_found`.
 */
export async function campaignOf(reader: Reader, campaignId: number): Promise<CampaignNow> {
  const [head] = await selectCampaignHead(reader, { campaignId })
  if (!head) throw notFound('Kampanjen')
  const { version, updatedAt, ...campaign } = head
  const { rules, script } = await textsOf(reader, { campaignId, stamp: `${version} ${updatedAt}` })
  return { ...campaign, rules, script }
}

const onceByWrite = new WeakMap<Reader, Map<number, CampaignNow>>()

/**
 * The same, read once in each write: an outcome with the next card asks four times. For steps of verbs that change neither
 * campaigns nor rounds. Errors: `not_found`.
 */
export async function campaignOnce(reader: Reader, campaignId: number): Promise<CampaignNow> {
  if (!('isWriting' in reader)) return campaignOf(reader, campaignId)
  const known = onceByWrite.get(reader) ?? new Map<number, CampaignNow>()
  onceByWrite.set(reader, known)
  const campaign = known.get(campaignId) ?? (await campaignOf(reader, campaignId))
  known.set(campaignId, campaign)
  return campaign
}

async function textsOf(reader: Reader, { campaignId, stamp }: { campaignId: number; stamp: string }): Promise<Texts> {
  const known = textsByReader.get(reader.q) ?? new Map<number, Texts>()
  textsByReader.set(reader.q, known)
  const kept = known.get(campaignId)
  if (kept?.stamp === stamp) return kept
  const [stored] = await selectCampaignTexts(reader, { campaignId })
  if (!stored) throw notFound('Kampanjen')
  const texts = { stamp, rules: rulesOf(stored.rules), script: stored.script }
  known.set(campaignId, texts)
  return texts
}
