'use client'
import { useCallback, useEffect, useState } from 'react'
import { TopBar } from '@/components/shell/top-bar'
import type { ShellUser } from '@/components/shell/user-menu'
import { CardColumn } from './card/card-column'
import { DeskKeys } from './desk-keys'
import { DeskFooter } from './foot/desk-footer'
import { MiddlePanel, type MiddleTab } from './middle/middle-panel'
import { showMiddle } from './middle/show-middle'
import { Overlays } from './overlays/overlays'
import { OutcomeSheet } from './pad/outcome-sheet'
import { useDesk, useDeskWords } from './shared/desk-context'
import { DeskEnd } from './top/desk-end'
import { DeskStart } from './top/desk-start'

/** Three columns without scrolling from 1100 pixels; below that the card first and the outcomes in a sheet. */
export function DeskLayout() {
  const words = useDeskWords()
  const name = useDesk((state) => state.user.name)
  const role = useDesk((state) => state.user.role) as ShellUser['role']
  const [tab, setTab] = useState<MiddleTab>('script')
  const [looks, setLooks] = useState(0)
  const look = useCallback((wanted: MiddleTab) => {
    setTab(wanted)
    setLooks((count) => count + 1)
    showMiddle()
  }, [])
  const isEditing = useDesk((state) => state.editingContactId !== null)
  useEffect(() => {
    if (isEditing) look('contacts')
  }, [isEditing, look])
  const isOrder = useDesk(({ form }) => form.outcome === 'order')
  const isRefused = useDesk(({ form }) => Object.keys(form.errors).some((name) => name.startsWith('order.')))
  useEffect(() => {
    if (isOrder) look('checklist')
    else setTab((shown) => (shown === 'checklist' ? 'script' : shown))
  }, [isOrder, look])
  useEffect(() => {
    if (isRefused) look('checklist')
  }, [isRefused, look])
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_1fr_auto] min-[1100px]:h-dvh min-[1100px]:grid-rows-[48px_minmax(0,1fr)_44px]">
      <TopBar user={{ name, role }} start={<DeskStart />} end={<DeskEnd />} />
      <main
        id="main"
        className="grid content-start gap-3 p-3 max-[1100px]:pb-24 min-[1100px]:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_316px] min-[1100px]:content-stretch"
      >
        <h1 className="sr-only">{words.title}</h1>
        <CardColumn />
        <MiddlePanel tab={tab} onTab={setTab} />
        <OutcomeSheet looks={looks} />
      </main>
      <DeskFooter />
      <DeskKeys onTab={look} />
      <Overlays />
    </div>
  )
}
