'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { api } from '@/lib/api/client'
import type { Role } from '@/lib/auth/types'
import { initialsOf } from '@/lib/users/initials-of'
import type { ShownLink } from '@/lib/users/types'
import { type PersonDraft, PersonFields } from './person-fields'
import { RoleSelect } from './role-select'
import { suggestUsername } from './suggest'
import { useUserWords } from './use-user-words'

export interface InviteFormProps {
  onInvited: (name: string, link: ShownLink | null) => void
}

const NOBODY: PersonDraft = { name: '', username: '', signature: '', email: '', mobile: '' }

export function InviteForm({ onInvited }: InviteFormProps) {
  const words = useUserWords()
  const { isBusy, details, send } = useRequest()
  const [draft, setDraft] = useState(NOBODY)
  const [role, setRole] = useState<Role>('caller')
  // The same until something is changed: when the answer was lost, pressing again makes nobody twice.
  const [commandId, setCommandId] = useState(newId)
  const change = (next: PersonDraft) => {
    setDraft(withSuggestions(draft, next))
    setCommandId(newId())
  }
  const changeRole = (next: Role) => {
    setRole(next)
    setCommandId(newId())
  }
  const submit = async () => {
    const done = await send(() => api.users.invite({ commandId, ...draft, role }))
    if (done) onInvited(draft.name.trim(), done.answer.link)
  }
  return (
    <Form onSubmit={() => void submit()}>
      <PersonFields draft={draft} errors={details} onChange={change}>
        <Field label={words.fields.role} error={details.role}>
          <RoleSelect value={role} onValueChange={changeRole} />
        </Field>
      </PersonFields>
      <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy}>
        {words.create}
      </Button>
    </Form>
  )
}

/** Username and signature follow the name until somebody writes their own. */
function withSuggestions(was: PersonDraft, next: PersonDraft): PersonDraft {
  const follows = { username: suggestUsername(was.name), signature: initialsOf(was.name) }
  return {
    ...next,
    username: next.username === follows.username ? suggestUsername(next.name) : next.username,
    signature: next.signature === follows.signature ? initialsOf(next.name) : next.signature,
  }
}
