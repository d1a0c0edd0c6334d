'use client'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useDeskWords } from '../shared/desk-context'

export interface DialogFormProps {
  isBusy: boolean
  /** What is wrong with the whole. */
  error?: string
  onSubmit: () => void
  children: ReactNode
}

/** A short form in a dialog: Enter saves in a field, Ctrl Enter anywhere. */
export function DialogForm({ isBusy, error, onSubmit, children }: DialogFormProps) {
  const { forms } = useDeskWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const saveAnywhere = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <form noValidate onSubmit={submit} onKeyDown={saveAnywhere} className="grid gap-4">
      {children}
      <div className="flex items-center justify-end gap-3">
        {error && (
          <p role="alert" className="flex-1 text-xs font-medium text-wrong">
            {error}
          </p>
        )}
        <Button type="submit" variant="primary" keys="Enter" aria-disabled={isBusy}>
          {forms.save}
        </Button>
      </div>
    </form>
  )
}
