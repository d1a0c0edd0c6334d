'use client'
import { useState } from 'react'
import { useMoment } from '@/components/messages/use-moment'
import { useRequest } from '@/components/shell/use-request'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { PageAction } from '@/components/ui/page-action'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { Person } from '@/lib/users/types'
import { useUserWords } from './use-user-words'

/** Whether the person has a second factor, and taking it away when the telephone is gone. */
export function SecondFactorRow({ person }: { person: Person }) {
  const words = useUserWords()
  const moment = useMoment()
  const { isBusy, send } = useRequest()
  const [isAsking, setAsking] = useState(false)
  const { secondFactorAt } = person
  const reset = async () => {
    setAsking(false)
    if (await send(() => api.secondFactor.reset(person.id))) showToast({ title: words.secondFactorReset })
  }
  return (
    <div className="flex flex-wrap items-center gap-4 border-t border-line p-4">
      <p className="flex-1 basis-72">
        {secondFactorAt ? words.secondFactorSince(moment(secondFactorAt)) : words.secondFactorMissing}
      </p>
      {secondFactorAt && (
        <PageAction label={words.resetSecondFactor} keys="t" disabled={isBusy} onAct={() => setAsking(true)} />
      )}
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words.resetAsk(person.name)}
        description={words.resetAskText}
        confirmLabel={words.resetSecondFactor}
        onConfirm={() => void reset()}
      />
    </div>
  )
}
