'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import type { CallQuery } from '@/lib/call-list/schema'
import { callFileHref } from './call-list-href'
import { useReportWords } from './use-report-words'

export interface CallExportDialogProps {
  query: CallQuery
  isOpen: boolean
  onClose: () => void
}

/** A file of the selection, with why it is fetched. */
export function CallExportDialog({ query, isOpen, onClose }: CallExportDialogProps) {
  const { export: words } = useReportWords().calls
  const [format, setFormat] = useState<'csv' | 'xlsx'>('csv')
  const [reason, setReason] = useState('')
  const fetchFile = () => {
    window.location.assign(callFileHref(query, { format, reason }))
    showToast({ title: words.started })
    onClose()
  }
  return (
    <Dialog open={isOpen} onOpenChange={onClose} title={words.title} description={words.text}>
      <Form aria-label={words.title} onSubmit={fetchFile}>
        <Field label={words.reason} hint={words.reasonHint}>
          <TextInput
            required
            minLength={3}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        <Field label={words.format}>
          <Select
            options={[
              { value: 'csv', label: words.csv },
              { value: 'xlsx', label: words.xlsx },
            ]}
            value={format}
            onValueChange={setFormat}
          />
        </Field>
        <Button type="submit" variant="primary" keys="Enter" className="ml-auto">
          {words.fetch}
        </Button>
      </Form>
    </Dialog>
  )
}
