'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

export interface CodeFormProps {
  isBusy: boolean
  failure: string | null
  signIn: (code: string) => void
  onStartAgain: () => void
}

/** The second step of signing in. */
export function CodeForm({ isBusy, failure, signIn, onStartAgain }: CodeFormProps) {
  const { signIn: texts } = useMessages()
  const [isMissing, setMissing] = useState(false)
  const code = useRef<HTMLInputElement>(null)
  useEffect(() => code.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (failure) code.current?.select()
  }, [failure])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = code.current?.value.trim() ?? ''
    setMissing(given === '')
    if (given === '') return code.current?.focus()
    if (!isBusy) signIn(given)
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field label={texts.code} hint={texts.codeHint} error={isMissing ? texts.codeMissing : failure}>
        <TextInput ref={code} size="lg" name="code" autoComplete="one-time-code" spellCheck={false} />
      </Field>
      <Button type="submit" variant="primary" size="xl" keys="Enter" aria-disabled={isBusy}>
        {texts.submit}
      </Button>
      <Button variant="ghost" className="justify-self-center" onClick={onStartAgain}>
        {texts.otherPerson}
      </Button>
    </form>
  )
}
