'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { FileReading } from '@/lib/imports/import-view'
import { useImportWords } from './use-import-words'

/** Keeps the columns under a name, for the next file from the same vendor. */
export function SaveMapping({ reading: { headers, columns } }: { reading: FileReading }) {
  const { columns: words } = useImportWords()
  const { isBusy, details, send } = useRequest()
  const [name, setName] = useState('')
  const save = async () => {
    const input = { commandId: newId(), name, headers, columns: [...columns] }
    if (!(await send(() => api.imports.saveMapping(input)))) return
    showToast({ title: words.savedNow(name) })
    setName('')
  }
  return (
    <Form onSubmit={() => void save()} className="flex items-start gap-2">
      <Field label={words.saveAs} error={details.name}>
        <TextInput value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
      </Field>
      <Button type="submit" className="mt-[22px]" disabled={isBusy || name.trim() === ''}>
        {words.save}
      </Button>
    </Form>
  )
}
