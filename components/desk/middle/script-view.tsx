'use client'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { scriptValues } from './fill-script'
import { ScriptSections } from './script-sections'

/** The campaign's script with the card's names in it, and what to say when they object. */
export function ScriptView({ card }: { card: Card }) {
  const { middle } = useDeskWords()
  const caller = useDesk((state) => state.user.name)
  const contactId = useDesk((state) => state.form.contactId)
  const contact = card.contacts.find(({ id }) => id === contactId)
  const values = scriptValues(card, contact, caller)
  const { sections } = card.script
  if (sections.length === 0) return <p className="px-[22px] py-4 text-ink-3">{middle.noScript}</p>
  return <ScriptSections sections={sections} values={values} />
}
