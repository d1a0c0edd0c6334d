'use client'
import { useEffect, useRef, useState } from 'react'
import type { CardMailWords } from '@/components/messages/card-mail-sv'
import { useMessages } from '@/components/messages/messages-context'
import type { SelectOption } from '@/components/ui/select'
import { mailApi } from '@/lib/api/mail-client'
import type { CardDraft, CardTemplate } from '@/lib/mail/types'
import { answerOf } from '../api/answer-of'

/** One's own words, beside the templates. */
const OWN = { email: -1, sms: -2 } as const

export interface MessageDraft {
  /** The template's id, or OWN. */
  choice: number
  choices: SelectOption<number>[]
  draft: CardDraft
  /** Why the chosen template could not be filled in. */
  fault: string | undefined
  choose(choice: number): void
  change(part: Partial<CardDraft>): void
}

interface DraftFor {
  organizationId: number
  contactId: number | null
  words: CardMailWords
}

/** What is written, from a template that the server fills in with the card's fields. */
export function useMessageDraft({ organizationId, contactId, words }: DraftFor): MessageDraft {
  const { desk } = useMessages()
  const [templates, setTemplates] = useState<CardTemplate[]>([])
  const [choice, setChoice] = useState<number>(OWN.email)
  const [draft, setDraft] = useState<CardDraft>({ channel: 'email', to: '', subject: '', text: '' })
  const [fault, setFault] = useState<string>()
  const latest = useRef<number>(OWN.email)
  // What was written since the choice: the answer to it comes later, and must not take an address back.
  const written = useRef<Partial<CardDraft>>({})

  const choose = async (next: number, known: readonly CardTemplate[]) => {
    latest.current = next
    setChoice(next)
    setFault(undefined)
    const channel = known.find(({ id }) => id === next)?.channel ?? (next === OWN.sms ? 'sms' : 'email')
    // Whom it goes to is chosen apart from what it says.
    const { to } = written.current
    written.current = to !== undefined && channel === draft.channel ? { to } : {}
    setDraft((now) => ({ ...now, channel, to: now.channel === channel ? now.to : '' }))
    if (next < 0) return
    const of = { templateId: next, ...(contactId !== null && { contactId }) }
    const answer = await answerOf(mailApi.draft(organizationId, of))
    if (latest.current !== next) return
    if (answer.kind === 'done') return setDraft({ ...answer.answer, ...written.current })
    const [[field, said] = ['form', '']] = answer.kind === 'refused' ? Object.entries(answer.details) : []
    setFault(said ? desk.said.field(field, said) : desk.foot.noContact)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens
  useEffect(() => {
    void answerOf(mailApi.templates()).then((answer) => {
      if (answer.kind !== 'done') return setFault(words.loadFailed)
      const found = answer.answer.templates
      setTemplates(found)
      const first = found.find(({ channel }) => channel === 'email') ?? found[0]
      const isUntouched = latest.current === OWN.email && Object.keys(written.current).length === 0
      if (first && isUntouched) void choose(first.id, found)
    })
  }, [])

  const named = templates.map(({ id, channel, name }) => ({
    value: id,
    label: words.option(words.channel[channel], name),
  }))
  const own = (['email', 'sms'] as const).map((channel) => ({ value: OWN[channel], label: words.own[channel] }))
  return {
    ...{ choice, draft, fault, choices: [...named, ...own] },
    choose: (next) => void choose(next, templates),
    change(part) {
      written.current = { ...written.current, ...part }
      setDraft((now) => ({ ...now, ...part }))
    },
  }
}
