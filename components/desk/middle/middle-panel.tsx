'use client'
import { Panel } from '@/components/ui/panel'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { ContactsView } from './contacts-view'
import { HistoryView } from './history-view'
import { ScriptView } from './script-view'
import { MIDDLE_ID } from './show-middle'

export type MiddleTab = 'script' | 'history' | 'contacts'

export interface MiddlePanelProps {
  tab: MiddleTab
  onTab: (tab: MiddleTab) => void
}

/** What helps in the call: the script, everything that was said before, and who is there. */
export function MiddlePanel({ tab, onTab }: MiddlePanelProps) {
  const { middle } = useDeskWords()
  const card = useDesk((state) => state.card)
  const tabs = [
    { value: 'script', label: middle.script, keys: 'm' },
    { value: 'history', label: middle.history, keys: 'h', count: historyCount(card) },
    { value: 'contacts', label: middle.contacts, keys: 'k', count: card?.contacts.length },
  ] as const
  return (
    <Panel id={MIDDLE_ID} className="flex scroll-mt-2 min-h-0 flex-col overflow-hidden max-[1100px]:min-h-[320px]">
      <Tabs aria-label={middle.label} tabs={tabs} value={tab} onValueChange={onTab} className="min-h-0 flex-1">
        <TabPanel value="script">{card && <ScriptView card={card} />}</TabPanel>
        <TabPanel value="history">{card && <HistoryView card={card} />}</TabPanel>
        <TabPanel value="contacts">{card && <ContactsView card={card} />}</TabPanel>
      </Tabs>
    </Panel>
  )
}

function historyCount(card: { lastActivities: readonly unknown[]; olderActivities: number } | null) {
  return card ? card.lastActivities.length + card.olderActivities : undefined
}
