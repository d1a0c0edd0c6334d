'use client'
import { useEffect } from 'react'
import { type Hotkey, useHotkeys } from '@/components/ui/use-hotkeys'
import { OUTCOMES } from '@/lib/calls/types'
import { callKeys } from './keys/call-keys'
import { holdTyping } from './keys/hold-typing'
import { holdUntilConfirmed } from './keys/hold-until-confirmed'
import { moveKeys } from './keys/move-keys'
import { outcomeKeys } from './keys/outcome-keys'
import type { MiddleTab } from './middle/middle-panel'
import { useDesk, useDeskKit, useDeskWords } from './shared/desk-context'
import { giveKeysBack } from './shared/focus-card'

/** Every action of the desk has a key; all of them stand in the list behind `?`. */
export function DeskKeys({ onTab }: { onTab: (tab: MiddleTab) => void }) {
  const kit = useDeskKit()
  const words = useDeskWords()
  const hasCard = useDesk((state) => state.card !== null)
  const hasUndo = useDesk((state) => state.undo !== null)
  const hasMail = useDesk((state) => typeof state.undo?.orderNumber === 'number')
  const digits: Hotkey[] = OUTCOMES.map((outcome, index) => ({
    keys: String(index + 1),
    label: words.outcomes[outcome],
    group: words.keys.groupOutcome,
    run: () => outcomeKeys.digit(kit, index + 1, words),
    isEnabled: hasCard,
  }))
  const isOrder = useDesk((state) => state.form.outcome === 'order')
  useHotkeys([
    ...digits,
    {
      keys: '9',
      label: words.keys.addLine,
      group: words.keys.groupOutcome,
      run: () => outcomeKeys.digit(kit, 9, words),
      isEnabled: isOrder,
    },
    ...outcomeKeys.list(kit, words, { hasCard, hasUndo, hasMail }),
    ...callKeys(kit, words, { hasCard }),
    ...moveKeys(kit, words, onTab),
  ])
  // First: what is held belongs to the card, and is typed when it is pressed again.
  useEffect(() => holdUntilConfirmed(kit), [kit])
  useEffect(() => holdTyping(kit), [kit])
  useEffect(() => {
    document.addEventListener('click', giveKeysBack, true)
    return () => document.removeEventListener('click', giveKeysBack, true)
  }, [])
  return null
}
