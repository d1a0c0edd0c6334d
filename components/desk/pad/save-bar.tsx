'use client'
import { useOpenKeys } from '@/components/shell/keys-dialog'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { looksBusy, looksReady } from '../commands/can-act'
import { pauseWork } from '../commands/card-commands'
import { saveOutcome } from '../commands/save-outcome'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'

/** Spara/nästa, and the ways out of a card without an outcome. */
export function SaveBar() {
  const { pad } = useDeskWords()
  const kit = useDeskKit()
  const openKeys = useOpenKeys()
  const hasCard = useDesk((state) => state.card !== null)
  const isConfirming = useDesk((state) => state.stage === 'confirming')
  const isBusy = useDesk(looksBusy)
  const mayAct = useDesk((state) => looksReady(state, Date.now()))
  const error = useDesk((state) => state.form.errors.outcome)
  const label = isBusy ? pad.saving : isConfirming && !mayAct ? pad.confirming : pad.save
  return (
    <div className="grid gap-2.5 rounded-b-panel border-t border-line bg-panel px-3.5 pt-3 pb-3.5 max-[1100px]:[@media(max-height:600px)]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] max-[1100px]:[@media(max-height:600px)]:items-center max-[1100px]:[@media(max-height:600px)]:py-2">
      {error && (
        <p role="alert" className="text-xs font-medium text-wrong">
          {error}
        </p>
      )}
      <Button
        variant="primary"
        size="xl"
        keys="Enter"
        disabled={!hasCard}
        aria-disabled={!mayAct}
        onClick={() => saveOutcome(kit, { next: true })}
      >
        {label}
      </Button>
      <div className="-mx-1 grid grid-cols-2 gap-x-2 text-xs text-ink-2">
        <Small label={pad.skip} keys="s" isOff={!mayAct} onPress={() => kit.store.setState({ overlay: 'skip' })} />
        <Small label={pad.pause} keys="p" isOff={!hasCard} onPress={() => pauseWork(kit)} />
        <Small label={pad.saveOnly} keys="x" isOff={!mayAct} onPress={() => saveOutcome(kit, { next: false })} />
        <Small label={pad.keys} keys="?" isOff={false} onPress={openKeys} />
      </div>
    </div>
  )
}

interface SmallProps {
  label: string
  keys: string
  isOff: boolean
  onPress: () => void
}

function Small({ label, keys, isOff, onPress }: SmallProps) {
  return (
    <button
      type="button"
      disabled={isOff}
      aria-keyshortcuts={keys}
      onClick={onPress}
      className="inline-flex h-6 w-fit items-center gap-1.5 rounded-control px-1 hover:text-ink disabled:opacity-55"
    >
      {label}
      <Kbd keys={keys} />
    </button>
  )
}
