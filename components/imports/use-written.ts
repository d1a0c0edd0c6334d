'use client'
import { useRef } from 'react'
import { api } from '@/lib/api/client'
import type { ImportView } from '@/lib/imports/import-view'
import type { ImportChoices } from '@/lib/imports/schema'

export type Choices = Omit<ImportChoices, 'dataFileId'>

export interface Written {
  /** What stands in a field now: sent by the next `keep`. */
  note: (choices: Choices) => void
  /** Sends what has been noted, with what is chosen beside it. Throws what the server refuses: what was written stays noted. */
  keep: (chosen?: Choices) => Promise<void>
}

/**
 * What somebody writes in the fields of a file. It is kept when the field is left, and before anything is done with the file: a key
 * or a click that comes first would do it without.
 */
export function useWritten(dataFileId: number, setFile: (file: ImportView) => void): Written {
  const noted = useRef<Choices>({})
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const send = async (chosen: Choices) => {
    const written = noted.current
    const choices = { ...written, ...chosen }
    if (Object.keys(choices).length === 0) return
    noted.current = {}
    try {
      setFile(await api.imports.choose({ dataFileId, ...choices }))
    } catch (refused) {
      noted.current = { ...without(written, chosen), ...noted.current }
      throw refused
    }
  }
  return {
    note(choices) {
      noted.current = { ...noted.current, ...choices }
    },
    keep(chosen = {}) {
      underWay.current = underWay.current.catch(() => undefined).then(() => send(chosen))
      return underWay.current
    },
  }
}

/** A choice that was refused is not tried again: the screen shows what stands. */
const without = (written: Choices, chosen: Choices): Choices =>
  Object.fromEntries(Object.entries(written).filter(([field]) => !(field in chosen)))
