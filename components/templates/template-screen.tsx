'use client'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { MailFrame } from '@/components/outbox/message-screen'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { PageHeader } from '@/components/ui/page-header'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { TemplateView } from '@/lib/templates/types'
import { FieldButtons } from './field-buttons'
import { type Preview, usePreview } from './use-preview'
import { useTemplateWords } from './use-template-words'

/** One template: what it says to the left, how it looks to the right. */
export function TemplateScreen({ template }: { template: TemplateView }) {
  const words = useTemplateWords()
  const { kind } = template
  const [draft, setDraft] = useState({
    ...{ name: template.name, subject: template.subject, body: template.body, active: template.active },
  })
  const preview = usePreview({ kind, subject: draft.subject, body: draft.body })
  return (
    <>
      <PageHeader
        above={
          <Link prefetch={false} href="/mallar" className="text-accent hover:underline">
            {words.back}
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-2.5">
            {template.name} <Chip>{words.kinds[kind]}</Chip>
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <TemplateForm template={template} draft={draft} onChange={setDraft} errors={preview.errors} />
        <PreviewPanel kind={kind} preview={preview} />
      </div>
    </>
  )
}

type Draft = Pick<TemplateView, 'name' | 'subject' | 'body' | 'active'>

interface TemplateFormProps {
  template: TemplateView
  draft: Draft
  onChange: (draft: Draft) => void
  errors: Record<string, string>
}

function TemplateForm({ template, draft, onChange, errors }: TemplateFormProps) {
  const words = useTemplateWords()
  const { isBusy, details, send } = useRequest()
  const text = useRef<HTMLTextAreaElement>(null)
  const { id: templateId, version, kind, key } = template
  const wrong = { ...errors, ...details }
  const hasSubject = kind === 'email' || kind === 'forward'
  const save = async () => {
    const change = { commandId: newId(), templateId, version, ...draft }
    if (await send(() => api.templates.edit(change))) showToast({ title: words.saved })
  }
  return (
    <Panel>
      <Form aria-label={words.title} className="p-4" onSubmit={() => void save()}>
        <Field label={words.name} error={wrong.name}>
          <TextInput value={draft.name} onChange={({ target }) => onChange({ ...draft, name: target.value })} />
        </Field>
        {hasSubject && (
          <Field label={words.subject} error={wrong.subject}>
            <TextInput value={draft.subject} onChange={({ target }) => onChange({ ...draft, subject: target.value })} />
          </Field>
        )}
        <Field label={words.body} hint={words.bodyHint} error={wrong.body}>
          <TextArea
            ref={text}
            rows={kind === 'sms' ? 6 : 16}
            value={draft.body}
            onChange={({ target }) => onChange({ ...draft, body: target.value })}
          />
        </Field>
        <FieldButtons
          isOrder={key?.startsWith('thank_you') ?? false}
          text={text}
          onText={(body) => onChange({ ...draft, body })}
        />
        {!key?.startsWith('thank_you') && (
          <Checkbox
            label={words.isActive}
            checked={draft.active}
            onCheckedChange={(active) => onChange({ ...draft, active })}
          />
        )}
        <Button type="submit" variant="primary" keys="Control+Enter" className="ml-auto" aria-disabled={isBusy}>
          {words.save}
        </Button>
      </Form>
    </Panel>
  )
}

function PreviewPanel({ kind, preview: { rendered, errors } }: { kind: TemplateView['kind']; preview: Preview }) {
  const words = useTemplateWords()
  const isMail = kind === 'email' || kind === 'forward'
  const isWrong = Object.keys(errors).length > 0
  return (
    <Panel aria-labelledby="preview-title" className="overflow-hidden lg:sticky lg:top-4">
      <PanelHeader id="preview-title" title={words.preview} />
      <p className="px-4 pb-3 text-xs text-ink-3" aria-live="polite">
        {isWrong ? words.previewWrong : words.previewText}
      </p>
      {rendered && isMail && <p className="border-t border-line px-4 py-2.5 font-semibold">{rendered.subject}</p>}
      {rendered && isMail && <MailFrame html={rendered.html} title={words.preview} />}
      {rendered && !isMail && (
        <pre className="border-t border-line p-4 font-sans whitespace-pre-wrap wrap-anywhere">{rendered.text}</pre>
      )}
    </Panel>
  )
}
