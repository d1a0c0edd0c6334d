'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { type Request, useRequest } from '@/components/shell/use-request'
import { api } from '@/lib/api/client'
import type { ImportView } from '@/lib/imports/import-view'
import { watchFact } from '@/lib/realtime/client'
import { type Choices, useWritten } from './use-written'

/** Tries to read the file in a moment when nothing is told of it. */
const TURNS = 4

type Verb = 'preview' | 'start' | 'cancel' | 'undo'

export interface ImportActions extends Omit<Request, 'send'> {
  file: ImportView
  choose: (choices: Choices) => Promise<void>
  /** What is being written in a field: it goes with whatever is done next. */
  note: (choices: Choices) => void
  /** When the field is left. Nothing waits for it: a click that left it has its own errand. */
  keep: () => Promise<void>
  decide: (line: number, decision: 'new' | 'same' | 'skip') => Promise<void>
  move: (verb: Verb) => Promise<void>
  discard: () => Promise<boolean>
}

/** A file as the server has it: what is chosen here is answered whole, what background work does is told. */
export function useImport(given: ImportView): ImportActions {
  const router = useRouter()
  const { send, ...request } = useRequest()
  const [file, setFile] = useState(given)
  const dataFileId = given.id
  const told = useRef(0)
  const readAgain = async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = told.current
      const found = await api.imports.load(dataFileId).catch(() => null)
      if (!found) return
      // What was told while the answer was under way is newer than the answer.
      if (told.current !== before && turn < TURNS - 1) continue
      setFile(found)
      return
    }
  }
  useFacts({ dataFileId, told, setFile, readAgain })
  const written = useWritten(dataFileId, setFile)
  return {
    ...request,
    file,
    note: written.note,
    async keep() {
      await written.keep().catch((refused: unknown) => send(() => Promise.reject(refused)))
    },
    async choose(choices) {
      await send(() => written.keep(choices))
    },
    async decide(line, decision) {
      const done = await send(() => api.imports.decide({ dataFileId, line, decision }))
      if (done) setFile((now) => ({ ...now, decisions: done.answer.decisions }))
    },
    async move(verb) {
      const done = await send(async () => {
        await written.keep()
        await api.imports.move(verb, { dataFileId, commandId: newId() })
      })
      if (done) await readAgain()
    },
    async discard() {
      const done = await send(() => api.imports.discard(dataFileId))
      if (done) router.push('/import')
      return done !== null
    },
  }
}

interface Following {
  dataFileId: number
  /** How many facts have come. */
  told: { current: number }
  setFile: (change: (now: ImportView) => ImportView) => void
  readAgain: () => Promise<void>
}

function useFacts({ dataFileId, told, setFile, readAgain }: Following): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one line for the page's life, whatever is drawn meanwhile
  useEffect(
    () =>
      watchFact('import:changed', {
        connected: () => void readAgain(),
        told(fact) {
          if (fact.dataFileId !== dataFileId) return
          told.current += 1
          const { dataFileId: _, ...state } = fact
          setFile((now) => {
            // Another status brings more than counts with it: what can be done now, the preview, what stayed.
            if (now.status !== state.status) void readAgain()
            return { ...now, ...state }
          })
        },
      }),
    [dataFileId],
  )
}
