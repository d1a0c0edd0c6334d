'use client'
import { EllipsisIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { NoticeDialogOf } from '@/components/notices/notice-action'
import { Button } from '@/components/ui/button'
import { lazyPart } from '@/components/ui/lazy-part'
import type { CallerMenuProps } from './caller-menu'
import { useFloorWords } from './use-floor-words'

export interface CallerActionsProps {
  id: number
  name: string
}

/** What a supervisor can do about one caller from the board. It stays out of sight until the row is pointed at or focused. */
export function CallerActions({ id, name }: CallerActionsProps) {
  const { callers: words } = useFloorWords()
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [act, setAct] = useState<'write' | 'away' | null>(null)
  const Menu = useCallerMenu(isOpen)
  const HandOver = useHandOverDialog(act === 'away')
  const close = () => {
    setAct(null)
    anchor.current?.focus()
  }
  return (
    <>
      <Button
        ref={anchor}
        data-row
        variant="ghost"
        aria-label={words.actions(name)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen((wasOpen) => !wasOpen)}
        className="-my-0.5 h-6 px-1 focus-visible:opacity-100! aria-expanded:opacity-100! group-hover:opacity-100! md:pointer-fine:opacity-0"
      >
        <EllipsisIcon aria-hidden="true" size={16} />
      </Button>
      {Menu && <Menu name={name} anchor={anchor} open={isOpen} onOpenChange={setOpen} onAct={setAct} />}
      {act === 'write' && <NoticeDialogOf to={{ kind: 'users', userIds: [id] }} onClose={close} />}
      {act === 'away' && HandOver && <HandOver fromUserId={id} onClose={close} />}
    </>
  )
}

const useCallerMenu = lazyPart<CallerMenuProps>(async () => (await import('./caller-menu')).CallerMenu)
const useHandOverDialog = lazyPart<{ fromUserId: number | null; onClose: () => void }>(
  async () => (await import('@/components/promises/hand-over-dialog')).HandOverDialog,
)
