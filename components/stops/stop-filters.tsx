'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useOfficeWords } from '@/components/office/use-office-words'
import { OnPaper } from '@/components/shell/on-paper'
import { SearchField } from '@/components/ui/search-field'
import { Segments } from '@/components/ui/segments'
import type { StopsQuery } from '@/lib/suppression/schema'
import { stopsHref } from './stops-href'

/** Each change leads to an address that says the selection. */
export function StopFilters({ query }: { query: StopsQuery }) {
  const { stopsPage: words } = useOfficeWords()
  const router = useRouter()
  // What was chosen counts from when it was chosen, not from when its page has come.
  const wanted = useRef(query)
  useEffect(() => {
    wanted.current = query
  }, [query])
  const choose = (change: Partial<StopsQuery>) => {
    wanted.current = { ...wanted.current, page: 1, ...change }
    router.replace(stopsHref(wanted.current))
  }
  return (
    <>
      <OnPaper said={[query.status === 'active' ? words.standing : words.lifted, query.text]} />
      <section aria-label={words.status} className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
        <SearchField
          label={words.search}
          value={query.text}
          className="w-96 max-sm:w-full"
          onSearch={(text) => choose({ text })}
        />
        <Segments
          aria-label={words.status}
          options={[
            { value: 'active', label: words.standing },
            { value: 'released', label: words.lifted },
          ]}
          value={query.status}
          onValueChange={(status) => choose({ status })}
        />
      </section>
    </>
  )
}
