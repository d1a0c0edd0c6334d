'use client'
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { DeskWords } from '@/components/messages/desk-sv'
import { useMessages } from '@/components/messages/messages-context'
import type { Desk } from '../commands/create-desk'
import type { DeskKit } from '../commands/desk-kit'
import { patchForm } from '../commands/save-outcome'
import type { DeskState } from '../state/desk-state'
import type { OutcomeForm } from '../state/outcome-form'

export interface DeskHandle extends Desk {
  /** "Jag pratar". */
  stillHere(): void
}

const DeskContext = createContext<DeskHandle | null>(null)
export const DeskContextProvider = DeskContext

export function useDeskHandle(): DeskHandle {
  const handle = useContext(DeskContext)
  if (!handle) throw new Error('The desk is used outside its provider')
  return handle
}

/** A part of what is on the screen; drawn again only when that part changes. */
export function useDesk<Part>(select: (state: DeskState) => Part): Part {
  return useStore(useDeskHandle().store, select)
}

export function useDeskKit(): DeskKit {
  return useDeskHandle().kit
}

export function useDeskWords(): DeskWords {
  return useMessages().desk
}

export function usePatchForm(): (patch: Partial<OutcomeForm>) => void {
  const kit = useDeskKit()
  return (patch) => patchForm(kit, { isTouched: true, ...patch })
}
