'use client'
import type { ScriptSection } from '@/lib/campaigns/types'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { fillScript, type ScriptValues, scriptValues } from './fill-script'

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
    <div className="grid max-w-[62ch] gap-3.5 px-[22px] py-[18px]">
      {sections.map((section) => (
        <Section key={`${section.kind} ${section.title}`} section={section} values={values} />
      ))}
    </div>
  )
}

function Section({ section, values }: { section: ScriptSection; values: ScriptValues }) {
  const isObjection = section.kind === 'objection'
  return (
    <section>
      <h3
        className={isObjection ? 'mb-1 text-xs font-semibold text-no-answer' : 'mb-1 text-xs font-semibold text-ink-3'}
      >
        {section.title}
      </h3>
      <p
        className={
          isObjection ? 'text-base/[26px] whitespace-pre-line text-ink-2' : 'text-base/[26px] whitespace-pre-line'
        }
      >
        {fillScript(section.text, values).map(({ text, isFilled }, index) =>
          isFilled ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their place.
            <mark key={index} className="rounded-[3px] bg-warn-soft px-[3px] text-inherit">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </section>
  )
}
