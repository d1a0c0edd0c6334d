'use client'
import { useEffect, useRef, useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { PossibleCallers } from '@/lib/inbox/types'
import { type ChosenCompany, FindCompany } from './find-company'
import { useOfficeWords } from './use-office-words'

export interface SaidYesDialogProps {
  /** The company of the open task; else it is searched for. */
  company: ChosenCompany | null
  onClose: () => void
  onDone: () => Promise<void>
}

/** Kunden tackade ja: which company, and who gets its card first in the queue with the order begun. */
export function SaidYesDialog({ company, onClose, onDone }: SaidYesDialogProps) {
  const words = useOfficeWords()
  const [chosen, setChosen] = useState(company)
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.saidYes} description={words.saidYesText}>
      {chosen ? (
        <WhoGetsIt company={chosen} onOther={() => setChosen(null)} onClose={onClose} onDone={onDone} />
      ) : (
        <FindCompany onFound={setChosen} />
      )}
    </Dialog>
  )
}

interface WhoGetsItProps {
  company: ChosenCompany
  onOther: () => void
  onClose: () => void
  onDone: () => Promise<void>
}

function WhoGetsIt({ company, onOther, onClose, onDone }: WhoGetsItProps) {
  const words = useOfficeWords()
  const { send, isBusy } = useRequest()
  const known = useCallers(company.id)
  const [picked, setPicked] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const noteField = useRef<HTMLInputElement>(null)
  // What was searched in is gone: the keys go on here.
  useEffect(() => noteField.current?.focus(), [])
  const callerId = picked ?? known?.lastId ?? null
  const submit = async () => {
    if (callerId === null) return
    const input = { commandId: newId(), organizationId: company.id, callerId, note }
    const did = await send(() => api.office.saidYes(input))
    if (!did) return
    showToast({ title: words.saidYesDone(did.answer.caller) })
    onClose()
    await onDone()
  }
  const options = known?.callers.map(({ id, name }) => ({
    value: id,
    label: id === known.lastId ? words.calledLast(name) : name,
  }))
  return (
    <Form onSubmit={() => void submit()}>
      <p className="flex items-center gap-2">
        <b className="min-w-0 flex-1 truncate font-semibold">{company.name}</b>
        <Button size="sm" onClick={onOther}>
          {words.otherCompany}
        </Button>
      </p>
      <Field label={words.whoGetsIt} hint={known && known.lastId === null ? words.nobodyLast : undefined}>
        <Select
          options={options ?? []}
          value={callerId}
          placeholder={words.chooseCaller}
          disabled={!options}
          onValueChange={setPicked}
        />
      </Field>
      <Field label={words.saidYesNote}>
        <TextInput ref={noteField} value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
      </Field>
      <Button type="submit" variant="primary" keys="Control+Enter" disabled={isBusy || callerId === null}>
        {words.bringBack}
      </Button>
    </Form>
  )
}

function useCallers(organizationId: number): PossibleCallers | null {
  const [known, setKnown] = useState<PossibleCallers | null>(null)
  useEffect(() => {
    let isOld = false
    const none = { callers: [], lastId: null }
    void api.office
      .callers(organizationId)
      .catch(() => none)
      .then((found) => !isOld && setKnown(found))
    return () => {
      isOld = true
    }
  }, [organizationId])
  return known
}
