'use client'
import { SearchIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { CampaignSwitch } from './campaign-switch'
import { CardCampaign } from './card-campaign'

/** Beside the brand: which campaign, what I have promised, and the way to everything else. */
export function DeskStart() {
  const { top } = useDeskWords()
  const kit = useDeskKit()
  const count = useDesk((state) => state.callbacks.length)
  const hasOverdue = useDesk((state) => state.callbacks.some(({ overdue }) => overdue))
  return (
    <>
      <CampaignSwitch />
      <CardCampaign className="max-w-56 max-sm:hidden" />
      <Button
        variant="ghost"
        className="-mx-2 px-2 max-sm:hidden"
        onClick={() => kit.store.setState({ overlay: 'callbacks' })}
      >
        {top.callbacks}
        <b className={hasOverdue ? 'text-wrong tabular-nums' : 'text-ink tabular-nums'}>{count}</b>
        <span className="max-[1280px]:hidden">
          <Kbd keys="f" />
        </span>
      </Button>
      <Button
        variant="ghost"
        className="-mx-2 px-2"
        aria-keyshortcuts="Control+k"
        onClick={() => kit.store.setState({ overlay: 'palette' })}
      >
        <SearchIcon aria-hidden="true" size={14} />
        <span className="max-sm:sr-only">{top.search}</span>
        <span className="contents max-lg:hidden">
          <Kbd keys="Control+k" />
        </span>
      </Button>
      <Button
        variant="ghost"
        className="-mx-2 px-2 max-lg:hidden"
        onClick={() => kit.store.setState({ overlay: 'urgent' })}
      >
        {top.urgent}
        <Kbd keys="l" />
      </Button>
    </>
  )
}
