'use client'
import { useEffect, useRef, useState } from 'react'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import { tuningApi } from '@/lib/api/tuning-client'
import type { CompanyHit } from '@/lib/organizations/company-view'
import type { WhyNot } from '@/lib/why-not/types'
import { WhyAnswer } from './why-answer'

const PAUSE_MS = 200
const SHORTEST = 2

/** Search a company, then read why it did not come. */
export function WhyScreen({ companyId }: { companyId: number | null }) {
  const { why: words } = useTuningWords()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [hits, setHits] = useState<readonly CompanyHit[] | null>(null)
  const [answer, setAnswer] = useState<WhyNot | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const explain = async (id: number) => {
    setHits(null)
    const found = await tuningApi.whyNot(id).catch(() => null)
    setFailed(found === null)
    if (found) setAnswer(found)
    history.replaceState(null, '', `/varfor?foretag=${id}`)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once.
  useEffect(() => {
    if (companyId === null) field.current?.focus()
    else void explain(companyId)
  }, [companyId])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted.length < SHORTEST) {
      setHits(null)
      return
    }
    let isOld = false
    const timer = setTimeout(async () => {
      const found = await api.companies.search(wanted).catch(() => null)
      if (isOld) return
      setFailed(found === null)
      setHits(found?.companies ?? null)
    }, PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [text])
  return (
    <>
      <PageHeader title={words.title} />
      <p className="mb-3 text-ink-2">{words.text}</p>
      <TextInput
        ref={field}
        size="lg"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        autoComplete="off"
        spellCheck={false}
        value={text}
        className="max-w-120"
        onKeyDown={(event) => {
          const [first] = hits ?? []
          if (event.key === 'Enter' && first) void explain(first.id)
        }}
        onChange={(event) => setText(event.target.value)}
      />
      {hasFailed && (
        <p role="alert" className="mt-3 font-medium text-wrong">
          {words.failed}
        </p>
      )}
      {hits && <Hits hits={hits} onChoose={(id) => void explain(id)} />}
      {answer && !hits && <WhyAnswer answer={answer} onAgain={() => void explain(answer.organizationId)} />}
    </>
  )
}

function Hits({ hits, onChoose }: { hits: readonly CompanyHit[]; onChoose: (id: number) => void }) {
  const { why: words } = useTuningWords()
  if (hits.length === 0) return <EmptyState title={words.none} text="" />
  return (
    <Panel className="mt-3">
      <ul aria-label={words.choose}>
        {hits.map(({ id, legalName, marketingName, place, phones }) => (
          <li key={id} className="border-t border-line first:border-t-0">
            <button
              type="button"
              onClick={() => onChoose(id)}
              className="grid min-h-11 w-full grid-cols-[1fr_auto] items-center gap-x-4 px-4 py-1.5 text-left hover:bg-panel-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
            >
              <span className="col-span-2 font-medium sm:col-span-1">{marketingName ?? legalName}</span>
              <span className="text-ink-2">{place}</span>
              <span className="text-right text-ink-3 tabular-nums">{phones[0]?.shown}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
