'use client'
import { useState } from 'react'
import { lazyPart } from '@/components/ui/lazy-part'
import { PageAction } from '@/components/ui/page-action'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { NewNotice } from '@/lib/notices/schema'
import type { NoticeDialogProps } from './notice-dialog'
import { useNoticesWords } from './use-notices-words'

/** Its key in the frame: Ctrl K finds it on every page. */
const KEYS = 'Shift+M'

/** Writing to callers from wherever a supervisor is. */
export function NoticeHotkey() {
  const words = useNoticesWords()
  const [isOpen, setOpen] = useState(false)
  const Open = useNoticeDialog(isOpen)
  useHotkeys([{ keys: KEYS, label: words.writeTitle, run: () => setOpen(true) }])
  return isOpen && Open && <Open onClose={() => setOpen(false)} />
}

/** The button of a page: to those who are known there. */
export function NoticeAction({ to, keys }: { to: NewNotice['to']; keys: string }) {
  const words = useNoticesWords()
  const [isOpen, setOpen] = useState(false)
  const Open = useNoticeDialog(isOpen)
  return (
    <>
      <PageAction keys={keys} label={words.write} onAct={() => setOpen(true)} />
      {isOpen && Open && <Open to={to} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The same dialog where a list opens it: its code is fetched when it is wanted. */
export function NoticeDialogOf(props: NoticeDialogProps) {
  const Open = useNoticeDialog(true)
  return Open && <Open {...props} />
}

const useNoticeDialog = lazyPart<NoticeDialogProps>(async () => (await import('./notice-dialog')).NoticeDialog)
