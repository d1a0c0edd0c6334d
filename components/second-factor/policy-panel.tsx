'use client'
import { useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { useRequest } from '@/components/shell/use-request'
import { Checkbox } from '@/components/ui/checkbox'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { SecondFactorPolicy } from '@/lib/second-factor/schema'
import { useSecondFactorWords } from './use-second-factor-words'

const ROLES = ['admin', 'office', 'supervisor'] as const

/** Which roles have to have a second factor. */
export function PolicyPanel({ policy }: { policy: SecondFactorPolicy }) {
  const { policy: words } = useSecondFactorWords()
  const { roles: names } = useMessages()
  const { isBusy, send } = useRequest()
  const [chosen, setChosen] = useState<readonly string[]>(policy.roles)
  const save = async () => {
    const roles = ROLES.filter((role) => chosen.includes(role))
    if (await send(() => api.settings.requireSecondFactor({ roles }))) showToast({ title: words.saved })
  }
  return (
    <Panel aria-labelledby="policy-title">
      <PanelHeader id="policy-title" title={words.title} />
      <div className="grid gap-3 border-t border-line p-4">
        <p className="text-ink-2">{words.text}</p>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={names[role]}
            checked={chosen.includes(role)}
            onCheckedChange={(isOn) => setChosen(isOn ? [...chosen, role] : chosen.filter((one) => one !== role))}
          />
        ))}
        <PageAction className="ml-auto" label={words.save} keys="t" disabled={isBusy} onAct={() => void save()} />
      </div>
    </Panel>
  )
}
