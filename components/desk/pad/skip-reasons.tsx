'use client'
import { Button } from '@/components/ui/button'
import { skipCard } from '../commands/card-commands'
import { goBack } from '../commands/pad-commands'
import { useDeskKit, useDeskWords } from '../shared/desk-context'
import { ChoiceRow } from './choice-row'

/** Why a card is passed on: one key. */
export function SkipReasons() {
  const { pad, question } = useDeskWords()
  const kit = useDeskKit()
  return (
    <fieldset aria-label={pad.skipTitle} className="col-span-full grid gap-1 px-2">
      <p className="py-1 font-medium">{pad.skipTitle}</p>
      {pad.skipReasons.map((reason, index) => (
        <ChoiceRow
          key={reason}
          label={reason}
          keys={String(index + 1)}
          isChosen={false}
          onChoose={() => skipCard(kit, reason)}
        />
      ))}
      <Button keys="Escape" className="mt-2 justify-between" onClick={() => goBack(kit)}>
        {question.back}
      </Button>
    </fieldset>
  )
}
