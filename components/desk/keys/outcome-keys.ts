import type { DeskWords } from '@/components/messages/desk-sv'
import type { Hotkey } from '@/components/ui/use-hotkeys'
import { fetchNext, pauseWork, takeOverScreen } from '../commands/card-commands'
import type { DeskKit } from '../commands/desk-kit'
import { goBack, keepOutcome, pressDigit } from '../commands/pad-commands'
import { saveOutcome } from '../commands/save-outcome'
import { undoOutcome } from '../commands/undo-outcome'
import { focusCard } from '../shared/focus-card'

interface Situation {
  hasCard: boolean
  hasUndo: boolean
  /** The undo is an order's, with a mail to read. */
  hasMail: boolean
}

/** The keys that end a call. */
export const outcomeKeys = {
  digit: (kit: DeskKit, digit: number, { pad }: DeskWords) => pressDigit(kit, digit, pad.skipReasons),
  list(kit: DeskKit, { keys: words }: DeskWords, { hasCard, hasUndo, hasMail }: Situation): Hotkey[] {
    const group = words.groupOutcome
    return [
      { keys: 'Enter', label: words.save, group, run: () => enter(kit) },
      { keys: 'Control+Enter', label: words.saveAnywhere, group, run: () => saveAnywhere(kit), isEnabled: hasCard },
      { keys: 'x', label: words.saveOnly, group, run: () => saveOutcome(kit, { next: false }), isEnabled: hasCard },
      { keys: 'u', label: words.undo, group, run: () => undoOutcome(kit), isEnabled: hasUndo },
      { keys: 'w', label: words.mail, group, run: () => kit.store.setState({ overlay: 'thanks' }), isEnabled: hasMail },
      { keys: 's', label: words.skip, group, run: () => kit.store.setState({ overlay: 'skip' }), isEnabled: hasCard },
      { keys: 'p', label: words.pause, group, run: () => pauseWork(kit), isEnabled: hasCard },
      { keys: 'Escape', label: words.back, group, run: () => goBack(kit), isEnabled: hasCard },
    ]
  },
}

/** Enter does the obvious: it answers, saves, goes on, or takes over. */
function enter(kit: DeskKit): void {
  const { card, otherScreen, form, overlay } = kit.store.getState()
  if (otherScreen) void takeOverScreen(kit)
  else if (!card) fetchNext(kit)
  else if (overlay === 'skip') return
  else if (form.question === 'care') keepOutcome(kit, 'care')
  else if (!form.question) saveOutcome(kit, { next: true })
}

function saveAnywhere(kit: DeskKit): void {
  if (kit.store.getState().form.question) return
  const before = kit.store.getState().card
  saveOutcome(kit, { next: true })
  // The field belonged to the card that was left: single keys shall work on the next one.
  if (kit.store.getState().card !== before) focusCard()
}
