'use client'
import { Select } from '@/components/ui/select'
import { switchCampaign } from '../commands/card-commands'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { CAMPAIGN_ID, focusCard } from '../shared/focus-card'
import { useSteppedChoice } from './use-stepped-choice'

/** Which campaign is worked. Arrows go through them; the choice is made by Enter, or by leaving the list. */
export function CampaignSwitch() {
  const { top } = useDeskWords()
  const kit = useDeskKit()
  const campaigns = useDesk((state) => state.campaigns)
  const campaignId = useDesk((state) => state.campaignId)
  const { shown, ...choice } = useSteppedChoice<number>({
    chosen: campaignId,
    choose: (id) => switchCampaign(kit, id),
    // Single keys shall work on the card again.
    done: focusCard,
  })
  const options = campaigns.map(({ id, name, roundNumber, status }) => ({
    value: id,
    label: top.round(name, roundNumber),
    hint: status === 'running' ? undefined : top[status],
  }))
  return (
    <Select
      id={CAMPAIGN_ID}
      keys={shown === campaignId ? 'o' : 'Enter'}
      aria-label={top.campaign}
      className="w-[250px] max-sm:w-auto max-sm:min-w-0 max-sm:flex-1"
      options={options}
      value={shown}
      placeholder={top.noCampaign}
      {...choice}
    />
  )
}
