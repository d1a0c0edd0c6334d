'use client'
import { useState } from 'react'
import { useOwnDayWords } from '@/components/desk/day/use-own-day-words'
import { Checkbox } from '@/components/ui/checkbox'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { ownDayApi } from '@/lib/api/quality-client'

/** Whether my desk says when I beat my best day: kept with me, not with this computer. */
export function BestPanel({ isShown }: { isShown: boolean }) {
  const { best: words } = useOwnDayWords()
  const [isOn, setOn] = useState(isShown)
  const choose = (wanted: boolean) => {
    setOn(wanted)
    ownDayApi.showBest({ isShown: wanted }).catch(() => {
      setOn(!wanted)
      void showToast({ title: words.failed, tone: 'wrong' })
    })
  }
  return (
    <Panel aria-labelledby="best-title">
      <PanelHeader id="best-title" title={words.panel} />
      <div className="border-t border-line p-4">
        <Checkbox label={words.choose} hint={words.hint} checked={isOn} onCheckedChange={choose} />
      </div>
    </Panel>
  )
}
