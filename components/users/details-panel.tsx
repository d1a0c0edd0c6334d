'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { Person } from '@/lib/users/types'
import { PersonFields } from './person-fields'
import { useUserWords } from './use-user-words'

export function DetailsPanel({ person }: { person: Person }) {
  const words = useUserWords()
  const { isBusy, details, send } = useRequest()
  const { id: userId, version, name, username, signature } = person
  const [draft, setDraft] = useState({
    name,
    username,
    signature,
    email: person.email ?? '',
    mobile: person.mobile ?? '',
  })
  const save = async () => {
    if (await send(() => api.users.edit({ commandId: newId(), userId, version, ...draft }))) {
      showToast({ title: words.saved })
    }
  }
  return (
    <Panel aria-labelledby="details-title">
      <PanelHeader id="details-title" title={words.details} />
      <Form aria-label={words.details} className="border-t border-line p-4" onSubmit={() => void save()}>
        <PersonFields draft={draft} errors={details} onChange={setDraft} />
        <Button type="submit" keys="Control+Enter" className="ml-auto" aria-disabled={isBusy}>
          {words.save}
        </Button>
      </Form>
    </Panel>
  )
}
