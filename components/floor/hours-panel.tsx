'use client'
import { useState } from 'react'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { CampaignRows } from './campaign-rows'
import { HourBars } from './hour-bars'
import { HourTable } from './hour-table'
import { useFloorWords } from './use-floor-words'

/** The day hour by hour, as bars or as a table; below it by campaign. */
export function HoursPanel({ className }: { className?: string }) {
  const words = useFloorWords()
  const [isTable, setTable] = useState(false)
  return (
    <Panel className={className}>
      <PanelHeader
        title={words.hours.title}
        aside={
          <PageAction
            size="sm"
            keys="t"
            label={isTable ? words.hours.chart : words.hours.table}
            onAct={() => setTable(!isTable)}
          />
        }
      />
      <div className="grid min-h-0 content-start gap-3 overflow-y-auto px-4 pb-3">
        {isTable ? <HourTable /> : <HourBars />}
        <CampaignRows />
      </div>
    </Panel>
  )
}
