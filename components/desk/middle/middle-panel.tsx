'use client'
import { useEffect } from 'react'
import { lazyPart } from '@/components/ui/lazy-part'
import { Panel } from '@/components/ui/panel'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { Card } from '@/lib/queue/types'
import type { ChecklistViewProps } from '../order/checklist-view'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { ScriptView } from './script-view'
import { CHECKLIST_AWAITED_ID, MIDDLE_ID } from './show-middle'

export type MiddleTab = 'script' | 'checklist' | 'history' | 'contacts'

export interface MiddlePanelProps {
  tab: MiddleTab
  onTab: (tab: MiddleTab) => void
}

/** What helps in the call: the script, everything that was said before, and who is there. */
export function MiddlePanel({ tab, onTab }: MiddlePanelProps) {
  const { middle } = useDeskWords()
  const card = useDesk((state) => state.card)
  useOrderHand()
  // Fetched here, so that the key of each answers at once.
  const History = useHistoryView(tab === 'history')
  const Contacts = useContactsView(tab === 'contacts')
  const Checklist = useChecklistView(tab === 'checklist')
  const tabs = [
    { value: 'script', label: middle.script, keys: 'm' },
    { value: 'checklist', label: middle.checklist, keys: 'i' },
    { value: 'history', label: middle.history, keys: 'h', count: historyCount(card) },
    { value: 'contacts', label: middle.contacts, keys: 'k', count: card?.contacts.length },
  ] as const
  return (
    <Panel id={MIDDLE_ID} className="flex scroll-mt-2 min-h-0 flex-col overflow-hidden max-[1100px]:min-h-[320px]">
      <Tabs aria-label={middle.label} tabs={tabs} value={tab} onValueChange={onTab} className="min-h-0 flex-1">
        <TabPanel value="script">{card && <ScriptView card={card} />}</TabPanel>
        <TabPanel value="checklist">{card && (Checklist ? <Checklist card={card} /> : <Awaited />)}</TabPanel>
        <TabPanel value="history">{card && History && <History card={card} />}</TabPanel>
        <TabPanel value="contacts">{card && Contacts && <Contacts card={card} />}</TabPanel>
      </Tabs>
    </Panel>
  )
}

// Looked up in the talk, not before it: their code comes right after the first card.
const useHistoryView = lazyPart<CardProps>(async () => (await import('./history-view')).HistoryView, { restMs: 0 })
const useContactsView = lazyPart<CardProps>(async () => (await import('./contacts-view')).ContactsView, { restMs: 0 })

interface CardProps {
  card: Card
}

/** The checklist's code is on its way: what is typed is held for it (awaited-field.ts). */
function Awaited() {
  return <div id={CHECKLIST_AWAITED_ID} className="h-40" />
}

function historyCount(card: { lastActivities: readonly unknown[]; olderActivities: number } | null) {
  return card ? card.lastActivities.length + card.olderActivities : undefined
}

const useChecklistView = lazyPart<ChecklistViewProps>(
  async () => (await import('../order/checklist-view')).ChecklistView,
)

/** Outcome 8 is checked and sent by the same code, whichever tab is shown. */
function useOrderHand(): void {
  const kit = useDeskKit()
  const isChosen = useDesk((state) => state.form.outcome === 'order')
  useEffect(() => {
    if (kit.order) return
    const timer = setTimeout(
      () =>
        import('../order/order-hand').then(
          ({ createOrderHand }) => {
            kit.order = createOrderHand(kit)
            // Whoever counts with it counts again.
            kit.store.setState({})
          },
          // Without the network the next try fetches it.
          () => {},
        ),
      isChosen ? 0 : REST_MS,
    )
    return () => clearTimeout(timer)
  }, [kit, isChosen])
}

const REST_MS = 1500
