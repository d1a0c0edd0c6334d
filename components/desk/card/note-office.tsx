'use client'
import type { NoteTask } from '@/lib/office/types'
import { useDeskWords } from '../shared/desk-context'

/** What the office was asked on a note, and what it says (S47). */
export function NoteOffice({ tasks }: { tasks: readonly NoteTask[] }) {
  const { office } = useDeskWords()
  const texts = tasks.map(({ status, answer, comment }) => {
    const said = comment ?? answer
    return said ? `${office.states[status]}: ${said}` : office.states[status]
  })
  return (
    <p className="mt-0.5 line-clamp-2 text-accent wrap-anywhere" title={texts.join(' · ')}>
      {office.toOffice} {texts.join(' · ')}
    </p>
  )
}
