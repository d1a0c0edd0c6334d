'use client'
import { useState } from 'react'
import { useOfficeWords } from '@/components/office/use-office-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { withQuery } from '@/lib/api/ask'

/** The stops in force as a file, with why they are fetched. */
export function StopsFileDialog({ onClose }: { onClose: () => void }) {
  const { stopsPage: words } = useOfficeWords()
  const [reason, setReason] = useState('')
  const fetchFile = () => {
    window.location.assign(withQuery('/api/suppressions/export', { reason }))
    onClose()
  }
  return (
    <Dialog open onOpenChange={onClose} title={words.exportTitle}>
      <Form aria-label={words.exportTitle} onSubmit={fetchFile}>
        <Field label={words.exportReason}>
          <TextInput required maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Button type="submit" variant="primary" keys="Enter" className="ml-auto">
          {words.fetch}
        </Button>
      </Form>
    </Dialog>
  )
}
