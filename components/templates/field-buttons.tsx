'use client'
import type { RefObject } from 'react'
import { ChipButton } from '@/components/ui/chip'
import { CARD_FIELDS, ORDER_FIELDS } from '@/lib/templates/fields'
import { useTemplateWords } from './use-template-words'

export interface FieldButtonsProps {
  /** An order's fields too. */
  isOrder: boolean
  text: RefObject<HTMLTextAreaElement | null>
  onText: (text: string) => void
}

/** What can be filled in, to be put where the text is written. */
export function FieldButtons({ isOrder, text, onText }: FieldButtonsProps) {
  const words = useTemplateWords()
  const insert = (field: string) => {
    const area = text.current
    if (!area) return
    const { selectionStart: from, selectionEnd: to, value } = area
    onText(`${value.slice(0, from)}{{ ${field} }}${value.slice(to)}`)
    area.focus()
  }
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="mb-1.5 text-xs font-medium text-ink-3">{words.fields}</legend>
      {[...CARD_FIELDS, ...(isOrder ? ORDER_FIELDS : [])].map((field) => (
        <ChipButton key={field} onClick={() => insert(field)}>
          {field}
        </ChipButton>
      ))}
    </fieldset>
  )
}
