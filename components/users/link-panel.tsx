'use client'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import type { ShownLink } from '@/lib/users/types'
import { useUserWords } from './use-user-words'

export interface LinkPanelProps {
  link: ShownLink
  onDone: () => void
}

/** The link, this once. */
export function LinkPanel({ link, onDone }: LinkPanelProps) {
  const { link: words } = useUserWords()
  const field = useRef<HTMLInputElement>(null)
  const address = `${window.location.origin}/valkommen/${link.token}`
  const copy = async () => {
    field.current?.select()
    showToast((await canCopy(address)) ? { title: words.copied } : { title: words.copyFailed, tone: 'wrong' })
  }
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{words.text}</p>
      <Field label={words.label}>
        <TextInput ref={field} readOnly value={address} onFocus={(event) => event.target.select()} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button variant="primary" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button keys="Escape" onClick={onDone}>
          {words.done}
        </Button>
      </div>
    </div>
  )
}

/** The clipboard exists under https only; elsewhere the marked text is copied the old way. */
async function canCopy(text: string): Promise<boolean> {
  if (!navigator.clipboard) return document.execCommand('copy')
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
