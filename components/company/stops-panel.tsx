'use client'
import { useState } from 'react'
import { UnsetNotice } from '@/components/outbox/unset-notice'
import { useSetUpWords } from '@/components/set-up/use-set-up-words'
import { useRequest } from '@/components/shell/use-request'
import { Field } from '@/components/ui/field'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { Unset } from '@/lib/delivery/unset'
import type { StopSettings } from '@/lib/suppression/schema'

/** Where new and lifted stops are posted (S28). */
export function StopsPanel({ settings, unset }: { settings: StopSettings; unset: readonly Unset[] }) {
  const { stops: words } = useSetUpWords()
  const { isBusy, details, send } = useRequest()
  const [webhookUrl, setDraft] = useState(settings.webhookUrl)
  const save = async () => {
    const done = await send(() => api.settings.postStops({ webhookUrl: webhookUrl.trim() }))
    if (done) showToast({ title: done.answer.webhookUrl ? words.saved : words.off })
  }
  return (
    <Panel aria-labelledby="stops-title">
      <PanelHeader id="stops-title" title={words.title} />
      <div className="grid gap-3 border-t border-line p-4">
        <p className="text-ink-2">{words.text}</p>
        <UnsetNotice unset={unset.filter((way) => way === 'webhook')} />
        <Field label={words.field} hint={words.hint} error={details.webhookUrl}>
          <TextInput
            type="url"
            autoComplete="off"
            value={webhookUrl}
            onChange={({ target }) => setDraft(target.value)}
          />
        </Field>
        <PageAction className="ml-auto" label={words.save} keys="p" disabled={isBusy} onAct={() => void save()} />
      </div>
    </Panel>
  )
}
