'use client'
import Link from 'next/link'
import { useCampaignsWords } from '@/components/campaigns/shared/use-campaigns-words'
import { useFigures } from '@/components/campaigns/shared/use-figures'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { useMoment } from '@/components/messages/use-moment'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Panel } from '@/components/ui/panel'
import type { CampaignAnswer, Hindrance, HindranceCode, WhyNot } from '@/lib/why-not/types'
import { useHindranceText } from './use-hindrance-text'

/** Where the company stands in each campaign, in words. */
export function WhyAnswer({ answer, onAgain }: { answer: WhyNot; onAgain: () => void }) {
  const { why: words } = useTuningWords()
  const moment = useMoment()
  const numbers = answer.phones.map(({ shown, status }) =>
    status === 'ok' ? shown : `${shown} ${words.phoneStatus[status]}`,
  )
  return (
    <div className="mt-4 grid gap-4">
      <div>
        <h2 className="text-[17px] font-semibold">
          {answer.organization} <span className="font-normal text-ink-2">{answer.city}</span>
        </h2>
        <p className="text-ink-2 tabular-nums">
          {words.phones}: {numbers.join(', ') || '-'}
          {answer.sharing.length > 0 && ` · ${words.sharing} ${answer.sharing.map(({ name }) => name).join(', ')}`}
        </p>
        <p className="flex items-center gap-2 text-xs text-ink-3">
          {words.as(moment(answer.at))}
          <Button size="sm" variant="ghost" onClick={onAgain}>
            {words.again}
          </Button>
        </p>
      </div>
      {answer.campaigns.length === 0 && <p>{words.noCampaigns}</p>}
      {answer.campaigns.map((campaign) => (
        <OneCampaign key={`${campaign.campaignId} ${campaign.entryId}`} campaign={campaign} />
      ))}
    </div>
  )
}

function OneCampaign({ campaign }: { campaign: CampaignAnswer }) {
  const { why: words } = useTuningWords()
  const { overview, round } = useCampaignsWords()
  const { count } = useFigures()
  const moment = useMoment()
  const { hindrances, ownerName, nextFor, before, lane, roundNumber } = campaign
  const isServed = hindrances.length === 0
  const facts: Array<[string, string]> = [
    ...(lane ? [[words.lane, overview.lanes[lane]] as [string, string]] : []),
    [words.attempts, words.attemptsOf(count(campaign.attempts), count(campaign.attemptLimit))],
    [words.today, count(campaign.attemptsToday)],
    ...(campaign.dueAt ? [[words.due, moment(campaign.dueAt)] as [string, string]] : []),
    ...(campaign.lastCallAt ? [[words.lastCall, moment(campaign.lastCallAt)] as [string, string]] : []),
  ]
  return (
    <Panel className="grid gap-2 px-4 py-3">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        {campaign.campaign}
        {roundNumber !== null && <Chip>{round(roundNumber)}</Chip>}
      </h3>
      {campaign.lock && <OwnLock lock={campaign.lock} />}
      {isServed ? (
        <p>
          {ownerName === null ? words.served : words.servedTo(ownerName)}{' '}
          {nextFor.length > 0 ? words.nextFor(nextFor.join(', ')) : before !== null && words.before(count(before))}
        </p>
      ) : (
        <ul className="grid gap-1">
          {hindrances.map((one) => (
            <OneHindrance key={JSON.stringify(one)} hindrance={one} campaignId={campaign.campaignId} />
          ))}
        </ul>
      )}
      {campaign.entryId !== null && (
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-xs text-ink-2 tabular-nums">
          {facts.map(([label, value]) => (
            <div key={label} className="flex gap-1.5">
              <dt className="text-ink-3">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}

function OwnLock({ lock: { ownerName, since, promisedAt } }: { lock: NonNullable<CampaignAnswer['lock']> }) {
  const { why: words } = useTuningWords()
  const moment = useMoment()
  return (
    <p data-lock="own" className="flex flex-wrap items-baseline gap-x-3">
      <span>{words.lockedFor(ownerName, moment(since), moment(promisedAt))}</span>
      <Link prefetch={false} href={HREFS.toPromises} className="text-accent underline">
        {words.toPromises}
      </Link>
    </p>
  )
}

function OneHindrance({ hindrance, campaignId }: { hindrance: Hindrance; campaignId: number }) {
  const { why: words } = useTuningWords()
  const text = useHindranceText()
  const way = WAYS[hindrance.code]
  const href = way === 'toCampaign' ? `/kampanjer/${campaignId}` : way && HREFS[way]
  return (
    <li data-hindrance={hindrance.code} className="flex flex-wrap items-baseline gap-x-3">
      <span>{text(hindrance)}</span>
      {way && href && (
        <Link prefetch={false} href={href} className="text-accent underline">
          {words[way]}
        </Link>
      )}
    </li>
  )
}

type Way = 'toCampaign' | 'toStops' | 'toPromises' | 'toOffice'

/** Where something can be done about it. */
const WAYS: Partial<Record<HindranceCode, Way>> = {
  suppressed: 'toStops',
  address_care: 'toOffice',
  dead_numbers: 'toOffice',
  locked: 'toPromises',
  no_round: 'toCampaign',
  not_in_round: 'toCampaign',
  round_waits: 'toCampaign',
  paused: 'toCampaign',
  finished: 'toCampaign',
  outside_window: 'toCampaign',
}
const HREFS = { toStops: '/sparrar', toPromises: '/lofte', toOffice: '/ad' } as const
