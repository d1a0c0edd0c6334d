'use client'
import { type ComponentProps, type ReactNode, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Because } from '@/lib/queue/types'
import { fetchNext, retryNext, switchCampaign } from '../commands/card-commands'
import { serverNow } from '../commands/desk-kit'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { connectionOf } from '../state/desk-state'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'
import { CardSkeleton } from './card-skeleton'

/** No card: says why, when there will be one, and what to do. */
export function EmptyDesk() {
  const { empty } = useDeskWords()
  const kit = useDeskKit()
  const stage = useDesk((state) => state.stage)
  const because = useDesk((state) => state.because)
  const campaignId = useDesk((state) => state.campaignId)
  const hasNone = useDesk((state) => state.campaigns.length === 0)
  const isOffline = useDesk((state) => connectionOf(state) === 'offline')
  const goOn = (label: string) => (
    <Button variant="primary" size="lg" keys="Enter" onClick={() => fetchNext(kit)}>
      {label}
    </Button>
  )
  if (campaignId === null || hasNone) return <ChooseCampaign />
  if (stage === 'paused') return <Empty title={empty.pausedTitle} text={empty.pausedText} actions={goOn(empty.goOn)} />
  if (isOffline) return <Empty title={empty.offlineTitle} text={empty.offlineText} />
  if (stage === 'fetching') return <CardSkeleton />
  if (stage === 'saved') return <Empty title={empty.savedTitle} text={empty.savedText} actions={goOn(empty.retry)} />
  return <Nothing because={because} retry={goOn(empty.retry)} />
}

function Nothing({ because, retry }: { because: Because | null; retry: ReactNode }) {
  const { empty, said } = useDeskWords()
  const text = because && (
    <>
      <b className="block font-semibold text-ink first-letter:uppercase">{said.because(because.text)}</b>
      {empty.codes[because.code]}
      {because.nextAt && <Countdown nextAt={because.nextAt} />}
      <RetryQuietly because={because} />
    </>
  )
  return <Empty title={empty.title} text={text} actions={retry} />
}

function Countdown({ nextAt }: { nextAt: string }) {
  const { empty } = useDeskWords()
  const now = useServerNow(1000)
  const times = useTimes()
  return <span className="mt-1 block tabular-nums">{empty.countdown(times.left(nextAt, now))}</span>
}

const AT_LEAST_MS = 5000
const WITHOUT_TIME_MS = 60_000

/** Asks again when the time has come, else every minute; not all screens in the same instant. */
function RetryQuietly({ because }: { because: Because }) {
  const kit = useDeskKit()
  useEffect(() => {
    const { nextAt } = because
    const left = nextAt ? Date.parse(nextAt) - serverNow(kit.store.getState()) : WITHOUT_TIME_MS
    const ask = () => retryNext(kit)
    const timer = setTimeout(ask, Math.min(Math.max(left, AT_LEAST_MS) + Math.random() * 1000, 2 ** 31 - 1))
    return () => clearTimeout(timer)
  }, [because, kit])
  return null
}

function ChooseCampaign() {
  const { empty, top } = useDeskWords()
  const kit = useDeskKit()
  const campaigns = useDesk((state) => state.campaigns)
  const isOffice = useDesk((state) => state.user.role === 'office')
  if (isOffice) return <Empty title={empty.officeTitle} text={empty.officeText} />
  if (campaigns.length === 0) return <Empty title={empty.noCampaigns} text={empty.noCampaignsText} />
  const choices = campaigns.map(({ id, name, roundNumber }) => (
    <Button key={id} size="lg" onClick={() => switchCampaign(kit, id)}>
      {top.round(name, roundNumber)}
    </Button>
  ))
  return <Empty title={empty.chooseCampaign} text={empty.chooseCampaignText} actions={choices} />
}

function Empty(props: Omit<ComponentProps<typeof EmptyState>, 'className'>) {
  return <EmptyState className="flex-1" {...props} />
}
