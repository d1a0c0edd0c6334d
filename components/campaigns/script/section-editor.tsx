'use client'
import { ArrowDownIcon, ArrowUpIcon, Trash2Icon } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { Segments } from '@/components/ui/segments'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { FieldMenu } from './field-menu'
import { type DraftSection, errorsOf } from './script-draft'
import { headingId, type ScriptEditor } from './use-script-draft'

export interface SectionEditorProps {
  section: DraftSection
  number: number
  isLast: boolean
  /** Saving was tried: an empty heading is an error only then. */
  isTried: boolean
  editor: ScriptEditor
}

const ROWS_AT_LEAST = 3

/** One part of a script: a section, or what to say when they object. */
export function SectionEditor({ section, number, isLast, isTried, editor }: SectionEditorProps) {
  const { script: words } = useCampaignsWords()
  const text = useRef<HTMLTextAreaElement>(null)
  const { id } = section
  const errors = errorsOf(section, words)
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return
    event.preventDefault()
    editor.move(id, event.key === 'ArrowUp' ? -1 : 1)
    // Moving an element takes the focus from it.
    const field = event.target as HTMLElement
    requestAnimationFrame(() => field.focus())
  }
  const insert = (field: string) => {
    const area = text.current
    const at = area?.selectionStart ?? section.text.length
    const end = area?.selectionEnd ?? at
    editor.change(id, { text: `${section.text.slice(0, at)}{{${field}}}${section.text.slice(end)}` })
    const caret = at + field.length + 4
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(caret, caret)
    })
  }
  const isHeadingWrong = errors.title !== '' && (isTried || section.title.trim() !== '')
  return (
    <Panel aria-label={words.sectionNumber(number)} className="grid gap-3 px-4 py-3" onKeyDown={move}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <Field
          id={headingId(id)}
          label={words.heading}
          error={isHeadingWrong && errors.title}
          className="flex-1 basis-52"
        >
          <TextInput
            value={section.title}
            maxLength={120}
            onChange={(event) => editor.change(id, { title: event.target.value })}
          />
        </Field>
        <div className="flex items-center gap-1 pt-[23px]">
          <Segments
            aria-label={words.kind}
            options={(['section', 'objection'] as const).map((value) => ({ value, label: words.kinds[value] }))}
            value={section.kind}
            onValueChange={(kind) => editor.change(id, { kind })}
            className="mr-1"
          />
          <IconButton label={words.up} disabled={number === 1} onClick={() => editor.move(id, -1)}>
            <ArrowUpIcon aria-hidden="true" size={16} />
          </IconButton>
          <IconButton label={words.down} disabled={isLast} onClick={() => editor.move(id, 1)}>
            <ArrowDownIcon aria-hidden="true" size={16} />
          </IconButton>
          <IconButton label={words.remove} onClick={() => editor.remove(id)}>
            <Trash2Icon aria-hidden="true" size={16} />
          </IconButton>
        </div>
      </div>
      <div className="grid gap-1.5">
        <Field label={words.words} error={errors.text}>
          <TextArea
            ref={text}
            rows={Math.max(ROWS_AT_LEAST, section.text.split('\n').length + 1)}
            value={section.text}
            maxLength={10_000}
            onChange={(event) => editor.change(id, { text: event.target.value })}
          />
        </Field>
        <FieldMenu onPick={insert} />
      </div>
    </Panel>
  )
}

interface IconButtonProps {
  label: string
  disabled?: boolean
  onClick: () => void
  children: React.ReactNode
}

function IconButton({ label, ...rest }: IconButtonProps) {
  return <Button variant="ghost" size="icon" aria-label={label} title={label} {...rest} />
}
