'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useMessages } from '@/components/messages/messages-context'
import { NO_TIME, readTime, TimeEntry } from '@/components/promises/time-entry'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { NOTICE_LENGTH } from '@/lib/notices/rules'
import type { NewNotice } from '@/lib/notices/schema'
import type { NoticeChoices } from '@/lib/notices/types'
import { useNoticesWords } from './use-notices-words'

export interface NoticeFormProps {
  choices: NoticeChoices
  to?: NewNotice['to']
  onSent: () => Promise<void>
}

/** Who, what, and until when. Ctrl Enter sends. */
export function NoticeForm({ choices, to: given, onSent }: NoticeFormProps) {
  const words = useNoticesWords()
  const { times } = useMessages().desk
  const { isBusy, details, send } = useRequest()
  const [to, setTo] = useState<NewNotice['to']>(given ?? { kind: 'users', userIds: [] })
  const [body, setBody] = useState('')
  const [until, setUntil] = useState(NO_TIME)
  const { window } = DEFAULT_RULES
  const options = { now: Date.parse(choices.at), window, purpose: 'notice' as const, words: times }
  const read = readTime(until, options)
  const submit = async () => {
    if (read && read.kind !== 'instant') return
    const endsAt = read ? new Date(read.at).toISOString() : undefined
    if (!(await send(() => api.notices.send({ commandId: newId(), to, body, endsAt })))) return
    showToast({ id: 'notice', title: words.sent })
    setBody('')
    setUntil(NO_TIME)
    await onSent()
  }
  return (
    <Form aria-label={words.writeTitle} onSubmit={() => void submit()}>
      <Receivers choices={choices} to={to} onChange={setTo} error={details['to.userIds'] ?? details['to.campaignId']} />
      <Field label={words.body} hint={words.left(NOTICE_LENGTH - body.length)} error={details.body}>
        <TextArea rows={3} maxLength={NOTICE_LENGTH} value={body} onChange={({ target }) => setBody(target.value)} />
      </Field>
      <TimeEntry
        label={words.until}
        hint={words.untilHint}
        error={details.endsAt}
        value={until}
        onChange={setUntil}
        options={options}
      />
      <Button type="submit" variant="primary" keys="Control+Enter" className="ml-auto" aria-disabled={isBusy}>
        {words.send}
      </Button>
    </Form>
  )
}

interface ReceiversProps {
  choices: NoticeChoices
  to: NewNotice['to']
  onChange: (to: NewNotice['to']) => void
  error: string | undefined
}

function Receivers({ choices, to, onChange, error }: ReceiversProps) {
  const words = useNoticesWords()
  const first = choices.campaigns[0]
  const choose = (kind: NewNotice['to']['kind']) =>
    onChange(kind === 'users' ? { kind, userIds: [] } : { kind, campaignId: first?.id ?? 0 })
  const kinds = first ? (['users', 'campaign'] as const) : (['users'] as const)
  return (
    <div className="grid gap-3">
      <Segments
        aria-label={words.to}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={to.kind}
        onValueChange={choose}
      />
      {to.kind === 'campaign' ? (
        <Field label={words.campaign} hint={words.campaignHint} error={error}>
          <Select
            options={choices.campaigns.map(({ id, name }) => ({ value: id, label: name }))}
            value={to.campaignId}
            onValueChange={(campaignId) => onChange({ kind: 'campaign', campaignId })}
            placeholder={words.chooseCampaign}
          />
        </Field>
      ) : (
        <fieldset
          aria-label={words.kinds.users}
          className="grid max-h-44 grid-cols-2 gap-2 overflow-y-auto sm:grid-cols-3"
        >
          {choices.people.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={to.userIds.includes(id)}
              onCheckedChange={(isOn) => onChange({ kind: 'users', userIds: withOrWithout(to.userIds, { id, isOn }) })}
            />
          ))}
          {error && (
            <p role="alert" className="col-span-full text-xs font-medium text-wrong">
              {error}
            </p>
          )}
        </fieldset>
      )}
    </div>
  )
}

const withOrWithout = (ids: readonly number[], { id, isOn }: { id: number; isOn: boolean }) =>
  isOn ? [...ids, id] : ids.filter((one) => one !== id)
