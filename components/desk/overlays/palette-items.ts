import type { DeskWords } from '@/components/messages/desk-sv'
import type { Messages } from '@/components/messages/sv'
import type { CompanyHit } from '@/lib/organizations/company-view'
import { pauseWork } from '../commands/card-commands'
import type { DeskKit } from '../commands/desk-kit'
import { editContact } from '../commands/edit-contact'
import { undoOutcome } from '../commands/undo-outcome'
import type { Overlay } from '../state/desk-state'

export interface PaletteItem {
  id: string
  group: 'companies' | 'actions' | 'pages'
  label: string
  keys?: string
  hit?: CompanyHit
  run(): void
}

/** What can be done and where one can go, by the words that are written. */
export function paletteActions(kit: DeskKit, words: DeskWords, shell: Messages['shell']): PaletteItem[] {
  const { keys } = words
  const open = (overlay: Overlay) => () => kit.store.setState({ overlay })
  const close = (act: () => void) => () => {
    kit.store.setState({ overlay: null })
    act()
  }
  const hasCard = kit.store.getState().card !== null
  const onCard: PaletteItem[] = [
    { id: 'contact', group: 'actions', label: keys.addContact, keys: 'c', run: open('contact') },
    { id: 'editContact', group: 'actions', label: keys.editContact, keys: 'd', run: () => editContact(kit) },
    { id: 'number', group: 'actions', label: keys.addNumber, keys: '+', run: open('number') },
    { id: 'basics', group: 'actions', label: keys.editBasics, keys: 'e', run: open('basics') },
    { id: 'message', group: 'actions', label: keys.message, keys: 'j', run: open('message') },
    { id: 'skip', group: 'actions', label: keys.skip, keys: 's', run: open('skip') },
    { id: 'pause', group: 'actions', label: keys.pause, keys: 'p', run: close(() => pauseWork(kit)) },
  ]
  return [
    { id: 'callbacks', group: 'actions', label: keys.callbacks, keys: 'f', run: open('callbacks') },
    { id: 'orders', group: 'actions', label: keys.orders, keys: 'y', run: open('orders') },
    { id: 'urgent', group: 'actions', label: keys.urgent, keys: 'l', run: open('urgent') },
    { id: 'undo', group: 'actions', label: keys.undo, keys: 'u', run: close(() => undoOutcome(kit)) },
    ...(hasCard ? onCard : []),
    { id: 'account', group: 'pages', label: shell.account, run: () => window.location.assign('/konto') },
  ]
}

/** Every word that is written has to begin a word of the label. */
export function fits({ label }: PaletteItem, text: string): boolean {
  const wanted = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const words = label.toLocaleLowerCase('sv').split(/[\s/]+/)
  return wanted.every((one) => words.some((word) => word.startsWith(one)))
}
