'use client'
import { useState } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { Field } from './field'
import { Form } from './form'
import { Select } from './select'
import { TextInput } from './text-input'
import { showToast } from './toast'

export interface ExportFile {
  format: 'csv' | 'xlsx'
  reason: string
}
export type ExportWords = Record<
  'title' | 'text' | 'reason' | 'reasonHint' | 'format' | 'csv' | 'xlsx' | 'fetch' | 'started',
  string
>
export interface ExportDialogProps {
  words: ExportWords
  hrefOf: (file: ExportFile) => string
  isOpen: boolean
  /** The kind of file that is chosen from the beginning; read once. */
  firstFormat?: ExportFile['format']
  onClose: () => void
}

/** A file of what a list shows, with why it is fetched. */
export function ExportDialog({ words, hrefOf, isOpen, firstFormat = 'csv', onClose }: ExportDialogProps) {
  const [format, setFormat] = useState(firstFormat)
  const [reason, setReason] = useState('')
  const fetchFile = () => {
    window.location.assign(hrefOf({ format, reason }))
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
