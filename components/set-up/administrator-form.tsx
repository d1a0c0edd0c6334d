'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { suggestUsername } from '@/components/users/suggest'
import { api } from '@/lib/api/client'
import { PasswordLength, SHORTEST } from './password-length'
import { useSetUpWords } from './use-set-up-words'

const NOBODY = { code: '', name: '', username: '', password: '' }
const REQUIRED = ['code', 'name', 'username'] as const
type Required = (typeof REQUIRED)[number]

export function AdministratorForm() {
  const { administrator: words } = useSetUpWords()
  const { isBusy, details, send } = useRequest()
  const router = useRouter()
  const [draft, setDraft] = useState(NOBODY)
  const [isChecked, setChecked] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const takeCode = () => {
      const code = takeCodeOfAddress() || window.sessionStorage.getItem(KEPT)
      if (code) setDraft((was) => ({ ...was, code }))
      const field = code ? name : first
      field.current?.focus({ preventScroll: true })
    }
    takeCode()
    // The address of a later start, opened where the page stands already, changes nothing but what follows #.
    window.addEventListener('hashchange', takeCode)
    return () => window.removeEventListener('hashchange', takeCode)
  }, [])
  const change = (name: keyof typeof NOBODY) => (event: { target: { value: string } }) =>
    setDraft(withSuggestion(draft, { ...draft, [name]: event.target.value }))
  const submit = async () => {
    setChecked(true)
    // What is plainly missing is said at once, all of it, and is no guess of the code.
    if (REQUIRED.some((field) => !draft[field].trim()) || draft.password.length < SHORTEST) return
    // Done, the page is read again and asks for the company. Refused, it is too: somebody else may have been first.
    if (!(await send(() => api.settings.setUp(draft)))) router.refresh()
  }
  const passwordError = isChecked && draft.password.length < SHORTEST ? words.tooShort : details.password
  const errorOf = (field: Required) => (isChecked && !draft[field].trim() ? words.missing[field] : details[field])
  return (
    <Form onSubmit={() => void submit()}>
      <Field label={words.code} error={errorOf('code')}>
        <TextInput
          ref={first}
          size="lg"
          autoComplete="off"
          spellCheck={false}
          value={draft.code}
          onChange={change('code')}
        />
      </Field>
      <Field label={words.name} error={errorOf('name')}>
        <TextInput ref={name} size="lg" autoComplete="name" value={draft.name} onChange={change('name')} />
      </Field>
      <Field label={words.username} hint={words.usernameHint} error={errorOf('username')}>
        <TextInput
          size="lg"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={draft.username}
          onChange={change('username')}
        />
      </Field>
      <Field label={words.password} hint={<PasswordLength length={draft.password.length} />} error={passwordError}>
        <TextInput
          size="lg"
          type="password"
          autoComplete="new-password"
          value={draft.password}
          onChange={change('password')}
        />
      </Field>
      <Button type="submit" variant="primary" size="xl" keys="Enter" aria-disabled={isBusy}>
        {words.submit}
      </Button>
    </Form>
  )
}

/** Here the code survives a reload, until the tab is closed. It is spent as soon as it has been used. */
const KEPT = 'ringko.set-up-code'

/** The address on the console carries the code after #; it is taken from there and off the screen. */
function takeCodeOfAddress(): string {
  const code = window.location.hash.slice(1)
  if (!code) return ''
  window.history.replaceState(null, '', window.location.pathname)
  window.sessionStorage.setItem(KEPT, code)
  return code
}

function withSuggestion(was: typeof NOBODY, next: typeof NOBODY): typeof NOBODY {
  return next.username === suggestUsername(was.name) ? { ...next, username: suggestUsername(next.name) } : next
}
