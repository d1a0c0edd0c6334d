'use client'
import type { ReactNode } from 'react'
import { ChipButton } from '@/components/ui/chip'
import { Kbd } from '@/components/ui/kbd'
import { Select } from '@/components/ui/select'
import { OFFICE_VIEWS, type OfficeList, type OfficeView } from '@/lib/inbox/types'
import { OFFICE_TASK_TYPES, type OfficeTaskType } from '@/lib/office/types'
import type { Inbox } from './use-inbox'
import { useOfficeWords } from './use-office-words'

export interface InboxViewsProps {
  inbox: Inbox
  /** What can be done without a task. */
  children: ReactNode
}

/** Over the list: which part of the inbox is shown, and which type. */
export function InboxViews({ inbox: { list, chosen, choose }, children }: InboxViewsProps) {
  const words = useOfficeWords()
  const types = OFFICE_TASK_TYPES.map((value) => ({ value, label: words.types[value] }))
  return (
    <div className="grid gap-2 border-b border-line px-3.5 py-2.5">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{words.parts}</legend>
        {OFFICE_VIEWS.map((view) => (
          <ChipButton
            key={view}
            className="gap-1 px-1.5"
            aria-pressed={view === chosen.view}
            onClick={() => choose({ view })}
          >
            {words.views[view]} <Count list={list} view={view} />
          </ChipButton>
        ))}
      </fieldset>
      <div className="flex items-center gap-2">
        <Select
          aria-label={words.type}
          options={[{ value: 'all', label: words.allTypes }, ...types]}
          value={chosen.type ?? 'all'}
          onValueChange={(value) => choose({ type: value === 'all' ? null : (value as OfficeTaskType) })}
        />
        <span className="flex flex-none gap-1 max-md:hidden">
          <Kbd keys="j" />
          <Kbd keys="k" />
        </span>
      </div>
      {children}
    </div>
  )
}

function Count({ list, view }: { list: OfficeList; view: OfficeView }) {
  if (view === 'done') return null
  return <b className="font-semibold">{list.counts[view]}</b>
}
