'use client'
import { useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { SearchField } from '@/components/ui/search-field'
import { Select } from '@/components/ui/select'
import { withQuery } from '@/lib/api/ask'
import type { OutboxQuery } from '@/lib/outbox/schema'
import { OUTBOX_CHANNELS, OUTBOX_STATUSES } from '@/lib/outbox/types'
import { useOutboxWords } from './use-outbox-words'

const ALL = ''

/** Each change leads to an address that says the selection. */
export function OutboxFilters({ query }: { query: OutboxQuery }) {
  const { filters: words, status, channel } = useOutboxWords()
  const router = useRouter()
  const { before: _, ...filter } = query
  const choose = (change: OutboxQuery) => router.push(withQuery('/utkorg', { ...filter, ...change }))
  const any = { value: ALL, label: words.any } as const
  return (
    <section aria-label={words.label} className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      <SearchField
        label={words.search}
        value={query.q ?? ''}
        className="w-72 max-sm:w-full"
        onSearch={(q) => router.replace(withQuery('/utkorg', { ...filter, q: q || undefined }))}
      />
      <Field label={words.status} className="w-44">
        <Select
          options={[any, ...OUTBOX_STATUSES.map((value) => ({ value, label: status[value] }))]}
          value={query.status ?? ALL}
          onValueChange={(value) => choose({ status: value || undefined })}
        />
      </Field>
      <Field label={words.channel} className="w-36">
        <Select
          options={[any, ...OUTBOX_CHANNELS.map((value) => ({ value, label: channel[value] }))]}
          value={query.channel ?? ALL}
          onValueChange={(value) => choose({ channel: value || undefined })}
        />
      </Field>
    </section>
  )
}
