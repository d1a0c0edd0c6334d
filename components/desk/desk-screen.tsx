'use client'
import type { DeskSnapshot } from '@/lib/queue/types'
import { DeskLayout } from './desk-layout'
import { DeskProvider } from './desk-provider'

export interface DeskScreenProps {
  snapshot: DeskSnapshot
  screenId: string
}

/** The caller's desk: one card, everything about it, and what came of the call. */
export function DeskScreen(props: DeskScreenProps) {
  return (
    <DeskProvider {...props}>
      <DeskLayout />
    </DeskProvider>
  )
}
