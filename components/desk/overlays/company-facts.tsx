'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { CompanyView } from '@/lib/organizations/company-view'
import { dashedOrgNo } from '../card/dashed-org-no'
import { keptPostalCode } from '../card/kept-postal-code'
import { writeNote } from '../commands/card-commands'
import { HistoryRow } from '../middle/history-view'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'
import { placeText, standingText } from './situation-text'

export function CompanyFacts({ company }: { company: CompanyView }) {
  const words = useDeskWords()
  const userId = useDesk((state) => state.user.id)
  const now = useServerNow(60_000)
  const times = useTimes()
  const { organization, contacts, lastActivities } = company
  const looking = { userId, now, words, times }
  const situation = standingText(company, looking)
  const { card } = words
  return (
    <div className="grid gap-4">
      {situation && (
        <p
          role="status"
          className={cn(
            'rounded-control border px-3 py-2 font-medium first-letter:uppercase',
            company.stop ? 'border-wrong bg-wrong-soft' : 'border-prio bg-prio-soft',
          )}
        >
          {situation}
        </p>
      )}
      <DataList>
        <DataRow term={card.numbers}>{organization.phones.map(({ shown }) => shown).join(', ')}</DataRow>
        {organization.orgNo && <DataRow term={card.orgNo}>{dashedOrgNo(organization.orgNo)}</DataRow>}
        {organization.address && <DataRow term={card.address}>{keptPostalCode(organization.address)}</DataRow>}
        {organization.industry && <DataRow term={card.industry}>{organization.industry}</DataRow>}
        {organization.email && <DataRow term={card.email}>{organization.email}</DataRow>}
        {contacts.length > 0 && (
          <DataRow term={card.contact}>
            {contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ')}
          </DataRow>
        )}
        {company.queue.map((place) => (
          <DataRow key={place.entryId} term={words.top.campaign}>
            {place.campaign}
            <span className="block text-xs text-ink-2">{placeText(place, company, looking)}</span>
          </DataRow>
        ))}
      </DataList>
      <NoteForm company={company} />
      <ul>
        {lastActivities.map((activity) => (
          <HistoryRow key={activity.id} activity={activity} />
        ))}
      </ul>
    </div>
  )
}

/** What somebody said when they called in: a note without a hold. */
function NoteForm({ company }: { company: CompanyView }) {
  const { company: words } = useDeskWords()
  const kit = useDeskKit()
  const [note, setNote] = useState('')
  const { id: organizationId, legalName: organization } = company.organization
  const save = () => {
    if (!note.trim()) return
    writeNote(kit, { organizationId, organization, note: note.trim() })
    setNote('')
  }
  useHotkeys([{ keys: 'Control+Enter', label: words.saveNote, also: ['dialog', 'field', 'control'], run: save }])
  return (
    <div className="grid gap-2">
      <Field label={words.writeNote}>
        <TextArea rows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Button keys="Control+Enter" className="justify-self-start" disabled={!note.trim()} onClick={save}>
        {words.saveNote}
      </Button>
    </div>
  )
}
