'use client'
import { useState } from 'react'
import { WokenTable } from '@/components/campaigns/list/woken-table'
import { NoticeAction } from '@/components/notices/notice-action'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { ListedLock } from '@/lib/locks/list-locks'
import type { PromisesPage } from '@/lib/promises/loaders'
import { promisesInDanger } from '@/lib/promises/rules'
import { CompetingList } from './competing-list'
import { HandOverDialog } from './hand-over-dialog'
import { type PromiseAct, PromiseDialogs } from './promise-dialogs'
import { PromiseList } from './promise-list'
import { PromiseToolbar } from './promise-toolbar'
import { usePromisesNews } from './use-promises-news'
import { usePromisesWords } from './use-promises-words'
import { useSelection } from './use-selection'

const VIEWS = ['danger', 'all', 'competing', 'woken'] as const
type View = (typeof VIEWS)[number]

/** The supervisor's promises and locks, live: what is in danger first, one or many at once. */
export function PromisesScreen({
  at,
  locks,
  competing,
  woken,
  awayId = null,
}: PromisesPage & { awayId?: number | null }) {
  const words = usePromisesWords()
  usePromisesNews()
  const now = Date.parse(at)
  const [view, setView] = useState<View>('danger')
  const [away, setAway] = useState<{ userId: number | null } | null>(awayId === null ? null : { userId: awayId })
  const doubles = competing.flatMap((second) => {
    const lock = locks.find(({ id }) => id === second.lockId)
    return lock ? [{ second, lock }] : []
  })
  const inDanger = promisesInDanger(locks, now)
  const counts = { danger: inDanger.length, all: locks.length, competing: doubles.length, woken: woken.length }
  const tabs = VIEWS.map((value, index) => ({
    value,
    label: words.views[value],
    count: counts[value],
    keys: String(index + 1),
  }))
  useHotkeys(
    tabs.map(({ value, keys, label }) => ({ keys, label, group: words.viewsLabel, run: () => setView(value) })),
  )
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.intro}
        actions={
          <>
            <NoticeAction keys="m" to={{ kind: 'users', userIds: [] }} />
            <PageAction keys="h" label={words.handOver.action} onAct={() => setAway({ userId: null })} />
          </>
        }
      />
      <Tabs aria-label={words.viewsLabel} tabs={tabs} value={view} onValueChange={setView} within="page">
        <TabPanel value="danger">
          <SteeredList
            locks={inDanger}
            now={now}
            empty={<EmptyState title={words.emptyDangerTitle} text={words.emptyDangerText} />}
          />
        </TabPanel>
        <TabPanel value="all">
          <AllLocks locks={locks} now={now} />
        </TabPanel>
        <TabPanel value="competing">
          <div className="pt-3">
            {doubles.length > 0 ? (
              <CompetingList doubles={doubles} now={now} />
            ) : (
              <Panel>
                <EmptyState title={words.emptyCompetingTitle} text={words.emptyCompetingText} />
              </Panel>
            )}
          </div>
        </TabPanel>
        <TabPanel value="woken">
          <div className="pt-3">
            {woken.length > 0 ? (
              <WokenTable woken={woken} />
            ) : (
              <Panel>
                <EmptyState title={words.emptyWokenTitle} text={words.emptyWokenText} />
              </Panel>
            )}
          </div>
        </TabPanel>
      </Tabs>
      {away && <HandOverDialog fromUserId={away.userId} onClose={() => setAway(null)} />}
    </>
  )
}

function AllLocks({ locks, now }: { locks: readonly ListedLock[]; now: number }) {
  const words = usePromisesWords()
  const [ownerId, setOwnerId] = useState(0)
  const owners = [...new Map(locks.map((lock) => [lock.ownerId, lock.ownerName]))].toSorted((one, other) =>
    one[1].localeCompare(other[1], 'sv'),
  )
  const options = [
    { value: 0, label: words.everybody },
    ...owners.map(([value, name]) => {
      const count = locks.filter((lock) => lock.ownerId === value).length
      return { value, label: words.taker(name, count) }
    }),
  ]
  const shown = locks.filter((lock) => ownerId === 0 || lock.ownerId === ownerId)
  return (
    <>
      <div className="pt-3">
        <Select
          aria-label={words.ofCaller}
          options={options}
          value={ownerId}
          onValueChange={setOwnerId}
          className="w-full max-w-80"
        />
      </div>
      <SteeredList
        locks={shown}
        now={now}
        empty={<EmptyState title={words.emptyAllTitle} text={words.emptyAllText} />}
      />
    </>
  )
}

interface SteeredListProps {
  locks: readonly ListedLock[]
  now: number
  empty: React.ReactNode
}

function SteeredList({ locks, now, empty }: SteeredListProps) {
  const selection = useSelection()
  const [asked, setAsked] = useState<{ act: PromiseAct; locks: ListedLock[] } | null>(null)
  if (locks.length === 0 && !asked)
    return (
      <div className="pt-3">
        <Panel>{empty}</Panel>
      </div>
    )
  return (
    <>
      <PromiseToolbar locks={locks} selection={selection} onAct={(act, chosen) => setAsked({ act, locks: chosen })} />
      <PromiseList locks={locks} now={now} selection={selection} />
      {asked && (
        <PromiseDialogs
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null)
            selection.clear()
          }}
        />
      )}
    </>
  )
}
