import type { ScriptSection } from '@/lib/campaigns/types'
import { fillScript, type ScriptValues } from './fill-script'

export interface ScriptSectionsProps {
  sections: readonly ScriptSection[]
  values: ScriptValues
}

/** A script with the names filled in, as a caller reads it aloud. */
export function ScriptSections({ sections, values }: ScriptSectionsProps) {
  return (
    <div className="grid max-w-[62ch] gap-3.5 px-[22px] py-[18px]">
      {sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have the same heading while one is written.
        <Section key={index} section={section} values={values} />
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
