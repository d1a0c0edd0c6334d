'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { type Request, useRequest } from '@/components/shell/use-request'
import { api } from '@/lib/api/client'
import type { ImportView } from '@/lib/imports/import-view'
import type { ImportChoices } from '@/lib/imports/schema'
import { watchFact } from '@/lib/realtime/client'

type Verb = 'preview' | 'start' | 'cancel' | 'undo'

export interface ImportActions extends Omit<Request, 'send'> {
  file: ImportView
  choose: (choices: Omit<ImportChoices, 'dataFileId'>) => Promise<void>
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
  const readAgain = async () => {
    const found = await api.imports.load(dataFileId).catch(() => null)
    if (found) setFile(found)
  }
  useFacts(dataFileId, setFile, readAgain)
  return {
    ...request,
    file,
    async choose(choices) {
      const done = await send(() => api.imports.choose({ dataFileId, ...choices }))
      if (done) setFile(done.answer)
    },
    async decide(line, decision) {
      const done = await send(() => api.imports.decide({ dataFileId, line, decision }))
      if (done) setFile((now) => ({ ...now, decisions: done.answer.decisions }))
    },
    async move(verb) {
      const done = await send(() => api.imports.move(verb, { dataFileId, commandId: newId() }))
      if (done) await readAgain()
    },
    async discard() {
      const done = await send(() => api.imports.discard(dataFileId))
      if (done) router.push('/import')
      return done !== null
    },
  }
}

type SetFile = (change: (now: ImportView) => ImportView) => void

function useFacts(dataFileId: number, setFile: SetFile, readAgain: () => Promise<void>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one line for the page's life, whatever is drawn meanwhile
  useEffect(
    () =>
      watchFact('import:changed', {
        connected: () => void readAgain(),
        told(fact) {
          if (fact.dataFileId !== dataFileId) return
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
