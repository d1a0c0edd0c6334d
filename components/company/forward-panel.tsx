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
import type { OfficeSettings } from '@/lib/inbox/settings-schema'

/** Where orders by mail are forwarded (S44). */
export function ForwardPanel({ settings, unset }: { settings: OfficeSettings; unset: readonly Unset[] }) {
  const { forward: words } = useSetUpWords()
  const { isBusy, details, send } = useRequest()
  const [forwardAddress, setDraft] = useState(settings.forwardAddress)
  const save = async () => {
    const done = await send(() => api.settings.forwardOrders({ forwardAddress: forwardAddress.trim() }))
    if (done) showToast({ title: done.answer.forwardAddress ? words.saved : words.off })
  }
  return (
    <Panel aria-labelledby="forward-title">
      <PanelHeader id="forward-title" title={words.title} />
      <div className="grid gap-3 border-t border-line p-4">
        <p className="text-ink-2">{words.text}</p>
        <UnsetNotice unset={unset.filter((way) => way === 'email')} />
        <Field label={words.field} hint={words.hint} error={details.forwardAddress}>
          <TextInput
            type="email"
            autoComplete="off"
            value={forwardAddress}
            onChange={({ target }) => setDraft(target.value)}
          />
        </Field>
        <PageAction className="ml-auto" label={words.save} keys="v" disabled={isBusy} onAct={() => void save()} />
      </div>
    </Panel>
  )
}
