'use client'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { useTimes } from '../time/use-times'
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
  return (
    <>
      <ScriptSections sections={sections} values={values} />
      <ScriptEdit campaignId={card.campaignId} />
    </>
  )
}

/** Said below what is read: nothing moves. */
function ScriptEdit({ campaignId }: { campaignId: number }) {
  const { middle, card } = useDeskWords()
  const edit = useDesk((state) => state.scriptEdit)
  const colleagues = useDesk((state) => state.colleagues)
  const times = useTimes()
  if (edit?.campaignId !== campaignId) return null
  const by = colleagues.find(({ id }) => id === edit.byId)?.name ?? card.someone
  return (
    <p className="sticky bottom-0 border-t border-line bg-panel px-[22px] py-1.5 text-xs text-ink-3 tabular-nums">
      {middle.scriptEdited(by, times.clock(edit.at))}
    </p>
  )
}
