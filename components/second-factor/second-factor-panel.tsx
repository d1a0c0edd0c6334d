'use client'
import { useState } from 'react'
import { useMoment } from '@/components/messages/use-moment'
import { Dialog } from '@/components/ui/dialog'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { OwnSecondFactor } from '@/lib/second-factor/types'
import { EnrolForm } from './enrol-form'
import { RenewCodesForm } from './renew-codes-form'
import { TurnOffForm } from './turn-off-form'
import { useSecondFactorWords } from './use-second-factor-words'

/** On one's own page: turning the second factor on and off. */
export function SecondFactorPanel({ since, recoveryCodesLeft }: OwnSecondFactor) {
  const words = useSecondFactorWords()
  const moment = useMoment()
  const [open, setOpen] = useState<'enrol' | 'renew' | 'turn-off' | null>(null)
  const close = () => setOpen(null)
  const state = since ? `${words.onSince(moment(since))} ${words.codesLeft(recoveryCodesLeft)}` : words.text
  return (
    <Panel aria-labelledby="second-factor-title">
      <PanelHeader id="second-factor-title" title={words.title} />
      <div className="flex flex-wrap items-center gap-4 border-t border-line p-4">
        <p className="flex-1 basis-72 text-ink-2">{state}</p>
        {since && <PageAction label={words.renew} keys="r" onAct={() => setOpen('renew')} />}
        <PageAction
          label={since ? words.turnOff : words.turnOn}
          keys="t"
          onAct={() => setOpen(since ? 'turn-off' : 'enrol')}
        />
      </div>
      <Dialog open={open === 'enrol'} onOpenChange={close} title={words.enrol.title}>
        {open === 'enrol' && <EnrolForm onDone={close} />}
      </Dialog>
      <Dialog open={open === 'renew'} onOpenChange={close} title={words.renew}>
        {open === 'renew' && <RenewCodesForm onDone={close} />}
      </Dialog>
      <Dialog open={open === 'turn-off'} onOpenChange={close} size="sm" title={words.turnOff}>
        {open === 'turn-off' && <TurnOffForm onDone={close} />}
      </Dialog>
    </Panel>
  )
}
