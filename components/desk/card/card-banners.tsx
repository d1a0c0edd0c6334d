'use client'
import { HistoryIcon, InfoIcon, LockIcon, OctagonXIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'

/** What others have done to the company while it stands here: locked (S7) or stopped (S27, S28), told at once. */
export function CardBanners({ card }: { card: Card }) {
  return (
    <div role="alert" className="contents">
      {card.stop && <StopBanner stop={card.stop} />}
      {card.lock && <LockBanner lock={card.lock} />}
      <OfAnotherCampaign card={card} />
      <CalledElsewhere card={card} />
    </div>
  )
}

function StopBanner({ stop }: { stop: NonNullable<Card['stop']> }) {
  const { card: words, cases } = useDeskWords()
  const reason = cases[stop.case]
  return (
    <Banner
      tone="border-wrong bg-wrong-soft"
      icon={<OctagonXIcon aria-hidden="true" size={16} className="text-wrong" />}
      title={`${words.stopped(stop.byName || words.someone)}${reason ? `: ${reason}` : ''}`}
      text={words.stoppedHint}
    />
  )
}

function LockBanner({ lock }: { lock: NonNullable<Card['lock']> }) {
  const { card: words } = useDeskWords()
  const isMine = useDesk((state) => state.user.id === lock.ownerId)
  const now = useServerNow(60_000)
  const times = useTimes()
  const title = isMine
    ? words.lockedByMe(times.short(lock.promisedAt, now))
    : words.locked(lock.ownerName || words.someone, times.short(lock.since, now))
  return (
    <Banner
      tone="border-prio bg-prio-soft"
      icon={<LockIcon aria-hidden="true" size={16} className="text-prio" />}
      title={title}
      text={isMine ? null : words.lockedHint}
    />
  )
}

/** The campaign was changed while the card stood here: it is finished where it belongs. A promise comes in any campaign. */
function OfAnotherCampaign({ card: { campaignId, campaignName, lane } }: { card: Card }) {
  const { card: words } = useDeskWords()
  const chosenId = useDesk((state) => state.campaignId)
  if (chosenId === null || chosenId === campaignId || lane === 'prio') return null
  return (
    <Banner
      tone="border-line bg-panel-2"
      icon={<InfoIcon aria-hidden="true" size={16} className="text-ink-2" />}
      title={words.ofCampaign(campaignName)}
      text={words.ofCampaignHint}
    />
  )
}

/** The number or org.nr was called under another name or in another campaign: said before one rings, the rest under Historik. */
function CalledElsewhere({ card }: { card: Card }) {
  const { card: words, outcomes } = useDeskWords()
  const now = useServerNow(60_000)
  const times = useTimes()
  const [latest] = card.recentCalls.filter((call) => isElsewhere(card, call))
  if (!latest) return null
  const { at, by, organization, campaign, outcome } = latest
  return (
    <Banner
      tone="border-line bg-warn-soft"
      icon={<HistoryIcon aria-hidden="true" size={16} className="text-no-answer" />}
      title={words.calledElsewhere(times.dayAndClock(at, now))}
      text={[outcomes[outcome], by, organization, campaign].filter(Boolean).join(' · ')}
    />
  )
}

function isElsewhere({ organization, campaignName }: Card, call: Card['recentCalls'][number]): boolean {
  return call.organization !== organization.legalName || call.campaign !== campaignName
}

interface BannerProps {
  tone: string
  icon: ReactNode
  title: string
  text: string | null
}

function Banner({ tone, icon, title, text }: BannerProps) {
  return (
    <div
      className={`mx-5 mb-2 flex items-start gap-2 rounded-control border px-3 py-1.5 short:mb-1.5 short:py-1 ${tone}`}
    >
      <span className="mt-0.5">{icon}</span>
      <p className="min-w-0">
        <b className="font-semibold">{title}</b>
        {text && <span className="block text-xs text-ink-2">{text}</span>}
      </p>
    </div>
  )
}
