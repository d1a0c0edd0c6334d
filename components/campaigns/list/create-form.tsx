'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import type { ListedCampaign } from '@/lib/campaigns/campaign-view'
import type { CallablePerson } from '@/lib/campaigns/list-callers'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { createAll } from './create-all'

export interface CreateFormProps {
  campaigns: readonly ListedCampaign[]
  people: readonly CallablePerson[]
}

/** Name, what to copy, who calls and whether to start: all the rest has its page. */
export function CreateForm({ campaigns, people }: CreateFormProps) {
  const { create } = useCampaignsWords()
  const { roles } = useMessages()
  const router = useRouter()
  const act = useAct()
  const [name, setName] = useState('')
  const [error, setError] = useState('')
  const [copyId, setCopyId] = useState(0)
  const [memberIds, setMemberIds] = useState<readonly number[]>([])
  const [isStarting, setStarting] = useState(true)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setError(create.nameMissing)
    setError('')
    const wanted = { name: name.trim(), copyId: copyId || null, memberIds, isStarting }
    const made = await act.run(
      () => createAll(wanted),
      ({ message, details }) => setError(details.name ?? message),
    )
    if (!made) return
    if (!made.isWhole) showToast({ title: create.halfDone, tone: 'wrong' })
    router.push(`/kampanjer/${made.campaignId}?flik=omgangar`)
  }
  const toggle = (id: number, isIn: boolean) =>
    setMemberIds((ids) => (isIn ? [...ids, id] : ids.filter((one) => one !== id)))

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field label={create.name} hint={create.nameHint} error={error}>
        <TextInput value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={create.copy}>
        <Select
          options={[
            { value: 0, label: create.copyNone },
            ...campaigns.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          value={copyId}
          onValueChange={setCopyId}
        />
      </Field>
      <fieldset>
        <legend className="mb-1.5 text-xs font-medium text-ink-3">{create.members}</legend>
        <div className="grid max-h-52 gap-x-4 gap-y-2 overflow-y-auto sm:grid-cols-2">
          {people.map(({ id, name: label, role }) => (
            <Checkbox
              key={id}
              label={role === 'caller' ? label : `${label} (${roles[role].toLowerCase()})`}
              checked={memberIds.includes(id)}
              onCheckedChange={(isIn) => toggle(id, isIn)}
            />
          ))}
        </div>
      </fieldset>
      <Checkbox
        label={create.firstRound}
        hint={create.firstRoundHint}
        checked={isStarting}
        onCheckedChange={setStarting}
      />
      <Button type="submit" variant="primary" keys="Enter" className="justify-self-end" aria-disabled={act.isBusy}>
        {create.submit}
      </Button>
    </form>
  )
}
