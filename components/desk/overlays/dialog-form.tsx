'use client'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useDeskWords } from '../shared/desk-context'

export interface DialogFormProps {
  isBusy: boolean
  /** What is wrong with the whole. */
  error?: string
  onSubmit: () => void
  /** What it does; else it saves. Without Enter alone where that would be too quick. */
  submit?: { label: string; keys: string }
  children: ReactNode
}

/** A short form in a dialog: Enter saves in a field, Ctrl Enter anywhere. */
export function DialogForm({ isBusy, error, onSubmit, submit: act, children }: DialogFormProps) {
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
        <Button type="submit" variant="primary" keys={act?.keys ?? 'Enter'} aria-disabled={isBusy}>
          {act?.label ?? forms.save}
        </Button>
      </div>
    </form>
  )
}
