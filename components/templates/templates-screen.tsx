'use client'
import { useState } from 'react'
import { useMoment } from '@/components/messages/use-moment'
import { Chip } from '@/components/ui/chip'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import type { TemplateView } from '@/lib/templates/types'
import { AddDialog } from './add-dialog'
import { useTemplateWords } from './use-template-words'

/** The texts that mail and SMS are written from. */
export function TemplatesScreen({ templates }: { templates: TemplateView[] }) {
  const words = useTemplateWords()
  const columns = useColumns()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.intro}
        actions={<PageAction variant="primary" label={words.add} keys="n" onAct={() => setAdding(true)} />}
      />
      <DataTable
        label={words.title}
        columns={columns}
        rows={templates}
        rowId={({ id }) => id}
        rowHref={({ id }) => `/mallar/${id}`}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
      />
      <AddDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  )
}

function useColumns(): Column<TemplateView>[] {
  const words = useTemplateWords()
  const moment = useMoment()
  return [
    { id: 'name', header: words.columns.name, cell: ({ name }) => name },
    { id: 'kind', header: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      id: 'status',
      header: words.columns.status,
      cell: ({ active, isSystem }) => (
        <span className="flex flex-wrap gap-1.5">
          <Chip tone={active ? 'order' : 'neutral'}>{active ? words.active : words.resting}</Chip>
          {isSystem && <Chip>{words.system}</Chip>}
        </span>
      ),
    },
    {
      id: 'changed',
      header: words.columns.changed,
      isFigure: true,
      isWide: true,
      cell: ({ updatedAt }) => moment(updatedAt),
    },
  ]
}
