'use client'
import { useRouter } from 'next/navigation'
import { NoticeHotkey } from '@/components/notices/notice-action'
import { GoKeys } from '@/components/shell/go-keys'
import { PaletteProvider } from '@/components/shell/palette/palette-provider'
import { placesFor } from '@/components/shell/places'
import type { ShellUser } from '@/components/shell/user-menu'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { FloorPage } from '@/lib/floor/loaders'
import { CallersPanel } from './callers-panel'
import { FloorBar } from './floor-bar'
import { BoardContext } from './floor-context'
import { type FloorAddress, floorHref } from './floor-href'
import { HoursPanel } from './hours-panel'
import { LineNotice } from './line-notice'
import { NewsPanel } from './news-panel'
import { PromisesPanel } from './promises-panel'
import { QueuePanel } from './queue-panel'
import { Stale } from './stale'
import { StandingPanel } from './standing-panel'
import { Tiles } from './tiles'
import { useFloor } from './use-floor'
import { useFloorWords } from './use-floor-words'
import { Wall } from './wall'

export type FloorScreenProps = FloorPage & { user: ShellUser }

/** The supervisor's live floor; for a television without controls and with large figures. */
export function FloorScreen({ user, isWall, ...page }: FloorScreenProps) {
  const words = useFloorWords()
  const router = useRouter()
  const board = useFloor(page)
  const { isToday, day } = page.day
  const here: FloorAddress = { day: isToday ? undefined : day, campaignId: page.campaignId, isWall }
  const go = (change: Partial<FloorAddress>) => router.push(floorHref({ ...here, ...change }))
  useHotkeys([
    { keys: 'Escape', label: words.leaveWall, isEnabled: isWall, run: () => go({ isWall: false }) },
    { keys: 'i', label: words.toToday, isEnabled: !isToday, run: () => go({ day: undefined }) },
  ])
  const places = placesFor(user.role)
  return (
    <BoardContext value={board}>
      <PaletteProvider places={places}>
        <GoKeys places={places} />
        {page.maySteer && !isWall && <NoticeHotkey />}
        {isWall && isToday ? (
          <Wall />
        ) : (
          <div className="flex min-h-dvh flex-col xl:h-dvh">
            <FloorBar user={user} onGo={go} />
            <FloorMain isToday={isToday} />
          </div>
        )}
      </PaletteProvider>
    </BoardContext>
  )
}

function FloorMain({ isToday }: { isToday: boolean }) {
  const words = useFloorWords()
  return (
    <main id="main" className="flex min-h-0 flex-1 flex-col gap-3 p-3">
      <h1 className="sr-only">{words.title}</h1>
      <LineNotice />
      <Stale className="flex min-h-0 flex-1 flex-col gap-3">
        <Tiles />
        <div className="grid min-h-0 flex-1 grid-cols-1 gap-3 xl:grid-cols-12">
          <CallersPanel className="flex min-h-0 min-w-0 flex-col xl:col-span-8" />
          <HoursPanel className="flex min-h-0 min-w-0 flex-col xl:col-span-4" />
        </div>
        {isToday && (
          <div className="grid grid-cols-1 gap-3 md:grid-cols-2 xl:h-[206px] xl:flex-none xl:grid-cols-12">
            <PromisesPanel className="min-w-0 overflow-hidden xl:col-span-4" />
            <QueuePanel className="min-w-0 overflow-hidden xl:col-span-3" />
            <StandingPanel className="min-w-0 overflow-hidden xl:col-span-2" />
            <NewsPanel className="flex flex-col overflow-hidden xl:col-span-3" />
          </div>
        )}
      </Stale>
    </main>
  )
}
