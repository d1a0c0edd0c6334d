'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { showToast } from '@/components/ui/toast'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { api } from '@/lib/api/client'
import type { CampaignPerson, CampaignView } from '@/lib/campaigns/campaign-view'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'

export interface MembersTabProps {
  campaign: CampaignView
  refresh: () => Promise<void>
}

const PICK_ID = 'new-member'

/** Who calls the campaign. Whoever is taken out finishes the card on the screen. */
export function MembersTab({ campaign, refresh }: MembersTabProps) {
  const { members: words, undo, add } = useCampaignsWords()
  const { roles } = useMessages()
  const act = useAct()
  const [pickedId, setPickedId] = useState<number | null>(null)
  const people = campaign.people.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
  const members = people.filter(({ isMember }) => isMember)
  const others = people.filter(({ isMember }) => !isMember)
  useHotkeys([{ keys: 'm', label: words.addLabel, run: () => document.getElementById(PICK_ID)?.focus() }])

  const put = async ({ id: userId, name }: CampaignPerson) => {
    const added = await act.run(() => api.campaigns.addMember({ commandId: newId(), campaignId: campaign.id, userId }))
    if (!added) return
    showToast({ id: 'members', title: words.added(name) })
    setPickedId(null)
    await refresh()
  }
  const take = async (person: CampaignPerson) => {
    const { id: userId, name, promises } = person
    const removed = await act.run(() =>
      api.campaigns.removeMember({ commandId: newId(), campaignId: campaign.id, userId }),
    )
    if (!removed) return
    const left = promises > 0 ? { description: words.keepsPromises(promises) } : {}
    const action = { label: undo, run: () => void put(person) }
    showToast({ id: 'members', title: words.removed(name), ...left, action })
    await refresh()
  }
  const picked = others.find(({ id }) => id === pickedId)
  const columns: Column<CampaignPerson>[] = [
    {
      id: 'name',
      header: words.name,
      cell: ({ name, active }) => (active ? name : `${name} (${words.inactive})`),
    },
    { id: 'role', header: words.role, isWide: true, cell: ({ role }) => roles[role] },
    { id: 'now', header: words.now, cell: ({ isOnCard }) => (isOnCard ? words.onCard : '–') },
    { id: 'promises', header: words.promises, isFigure: true, cell: ({ promises }) => promises },
    {
      id: 'remove',
      header: <span className="sr-only">{words.remove}</span>,
      className: 'text-right',
      cell: (person) => (
        <Button
          size="sm"
          variant="ghost"
          aria-label={words.removeName(person.name)}
          aria-disabled={act.isBusy}
          onClick={() => void take(person)}
        >
          {words.remove}
        </Button>
      ),
    },
  ]
  return (
    <div className="grid gap-4">
      {others.length === 0 ? (
        <p className="text-ink-3">{words.everybody}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <Select
            id={PICK_ID}
            keys="m"
            aria-label={words.addLabel}
            className="w-72 max-w-full"
            placeholder={words.pick}
            options={others.map(({ id, name, role }) => ({ value: id, label: name, hint: roles[role] }))}
            value={pickedId}
            onValueChange={setPickedId}
          />
          <Button variant="primary" aria-disabled={!picked || act.isBusy} onClick={() => picked && void put(picked)}>
            {add}
          </Button>
        </div>
      )}
      <DataTable
        label={words.label}
        columns={columns}
        rows={members}
        rowId={({ id }) => id}
        empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
      />
    </div>
  )
}
