import type { DeskWords } from '@/components/messages/desk-sv'
import type { Hotkey } from '@/components/ui/use-hotkeys'
import type { DeskKit } from '../commands/desk-kit'
import type { MiddleTab } from '../middle/middle-panel'
import { CAMPAIGN_ID, focusById } from '../shared/focus-card'
import type { Overlay } from '../state/desk-state'

/** The keys that find and show things. */
export function moveKeys(kit: DeskKit, { keys: words }: DeskWords, onTab: (tab: MiddleTab) => void): Hotkey[] {
  const open = (overlay: Overlay) => () => kit.store.setState({ overlay })
  const keys: Array<Pick<Hotkey, 'keys' | 'label' | 'run'>> = [
    { keys: '$mod+k', label: words.search, run: open('palette') },
    { keys: 'f', label: words.callbacks, run: open('callbacks') },
    { keys: 'y', label: words.orders, run: open('orders') },
    { keys: 'l', label: words.urgent, run: open('urgent') },
    { keys: 'o', label: words.campaign, run: () => focusById(CAMPAIGN_ID) },
    { keys: 'i', label: words.checklist, run: () => onTab('checklist') },
    { keys: 'm', label: words.script, run: () => onTab('script') },
    { keys: 'h', label: words.history, run: () => onTab('history') },
    { keys: 'k', label: words.contacts, run: () => onTab('contacts') },
  ]
  return keys.map((key) => ({ ...key, group: words.groupMove }))
}
