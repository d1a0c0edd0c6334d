'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { Segments } from '@/components/ui/segments'
import { showToast } from '@/components/ui/toast'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { useIsHere } from '@/components/ui/use-is-here'
import { api } from '@/lib/api/client'
import type { FillSource } from '@/lib/rounds/fill-schema'
import type { FillChoices } from '@/lib/rounds/list-fill-choices'
import type { FillForecast } from '@/lib/rounds/types'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { EMPTY_FORM, type FillErrors, type FillForm, sourceOf } from './fill-form'
import { FillProgress, useFillEnd } from './fill-progress'
import { ForecastList } from './forecast-list'
import { ImportField } from './import-field'
import { SearchFields } from './search-fields'
import { useFilling } from './use-filling'

export interface FillPanelProps {
  roundId: number
  onFilled: () => Promise<void>
  onClose: () => void
}

const NO_CHOICES: FillChoices = { imports: [], sources: [] }

/** Choose, count, then add: nothing is done before the counts are seen. */
export function FillPanel({ roundId, onFilled, onClose }: FillPanelProps) {
  const { fill } = useCampaignsWords()
  const { common } = useMessages()
  const act = useAct()
  const { filling, start, stop, clear } = useFilling(roundId)
  const endOf = useFillEnd()
  const isHere = useIsHere()
  const [choices, setChoices] = useState(NO_CHOICES)
  const [form, setForm] = useState<FillForm>(EMPTY_FORM)
  const [errors, setErrors] = useState<FillErrors & { all?: string }>({})
  const [counted, setCounted] = useState<{ source: FillSource; forecast: FillForecast } | null>(null)
  useEffect(() => {
    api.rounds.choices().then(setChoices, () => setChoices(NO_CHOICES))
  }, [])

  const isRunning = filling !== null && filling.end === null
  const change = (part: Partial<FillForm>) => {
    if (isRunning) return
    setForm((known) => ({ ...known, ...part }))
    setCounted(null)
    setErrors({})
    clear()
  }
  const count = async (event: FormEvent) => {
    event.preventDefault()
    const read = sourceOf(form, fill)
    if ('errors' in read) return setErrors(read.errors)
    const { source } = read
    const forecast = await act.run(
      () => api.rounds.count({ roundId, source }),
      ({ message }) => setErrors({ all: message }),
    )
    if (forecast) setCounted({ source, forecast })
  }
  const add = async () => {
    if (!counted) return
    const ended = await start(counted.source)
    // The dialog was closed over it, which stops it: how far it came is said all the same.
    if (!isHere.current) showToast({ title: endOf(ended), tone: ended.end === 'failed' ? 'wrong' : 'neutral' })
    await onFilled()
  }
  // The counts stand under the fields: they are brought into sight, with what can be done about them.
  const buttons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (counted) buttons.current?.scrollIntoView({ block: 'nearest' })
  }, [counted])
  const addable = counted?.forecast.added ?? 0
  return (
    <form noValidate onSubmit={count} className="grid gap-4">
      <Segments
        aria-label={fill.from}
        options={(['import', 'search'] as const).map((value) => ({ value, label: fill.kinds[value] }))}
        value={form.kind}
        onValueChange={(kind) => change({ kind })}
      />
      {form.kind === 'import' ? (
        <ImportField form={form} errors={errors} imports={choices.imports} onChange={change} />
      ) : (
        <SearchFields form={form} errors={errors} choices={choices} onChange={change} />
      )}
      {errors.all && (
        <p role="alert" className="text-xs font-medium text-wrong">
          {errors.all}
        </p>
      )}
      <div aria-live="polite">
        {counted && !filling && <ForecastList forecast={counted.forecast} />}
        {filling && <FillProgress filling={filling} total={counted?.forecast.total ?? 0} />}
      </div>
      <div ref={buttons} className="flex flex-wrap justify-end gap-2">
        {isRunning && <Button onClick={stop}>{fill.stop}</Button>}
        {filling?.end && (
          <Button variant="primary" onClick={onClose}>
            {common.close}
          </Button>
        )}
        {!filling && (
          <Button type="submit" keys="Enter" variant={counted ? 'default' : 'primary'} aria-disabled={act.isBusy}>
            {act.isBusy ? fill.counting : fill.count}
          </Button>
        )}
        {!filling && counted && addable > 0 && <AddButton added={addable} onAdd={() => void add()} />}
      </div>
    </form>
  )
}

function AddButton({ added, onAdd }: { added: number; onAdd: () => void }) {
  const { fill } = useCampaignsWords()
  const figures = useFigures()
  useHotkeys([
    {
      keys: 'Control+Enter',
      label: fill.start(figures.count(added)),
      also: ['field', 'control', 'dialog'],
      run: onAdd,
    },
  ])
  return (
    <Button variant="primary" keys="Control+Enter" onClick={onAdd}>
      {fill.start(figures.count(added))}
    </Button>
  )
}
