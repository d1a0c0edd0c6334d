'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useOfficeWords } from '@/components/office/use-office-words'
import { Field } from '@/components/ui/field'
import { Segments } from '@/components/ui/segments'
import { TextInput } from '@/components/ui/text-input'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { StopsQuery } from '@/lib/suppression/schema'
import { stopsHref } from './stops-href'

/** While somebody types, a letter at a time is not an address each. */
const TYPING_MS = 300

/** Each change leads to an address that says the selection. */
export function StopFilters({ query }: { query: StopsQuery }) {
  const { stopsPage: words } = useOfficeWords()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useHotkeys([{ keys: '/', label: words.search, run: () => input.current?.focus() }])
  useEffect(() => () => clearTimeout(soon.current), [])
  // What was chosen counts from when it was chosen, not from when its page has come.
  const wanted = useRef(query)
  useEffect(() => {
    wanted.current = query
  }, [query])
  const choose = (change: Partial<StopsQuery>) => {
    wanted.current = { ...wanted.current, page: 1, ...change }
    router.replace(stopsHref(wanted.current))
  }
  const search = (text: string) => {
    clearTimeout(soon.current)
    soon.current = setTimeout(() => choose({ text: text.trim() }), TYPING_MS)
  }
  return (
    <section aria-label={words.status} className="mb-4 flex flex-wrap items-end gap-3">
      <Field label={words.search} keys="/" className="w-96 max-sm:w-full">
        <TextInput
          ref={input}
          type="search"
          autoComplete="off"
          maxLength={100}
          defaultValue={query.text}
          onChange={({ target }) => search(target.value)}
        />
      </Field>
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
  )
}
