'use client'
import { useState } from 'react'
import type { CardMailWords } from '@/components/messages/card-mail-sv'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { mailApi } from '@/lib/api/mail-client'
import type { SentFromCard } from '@/lib/mail/types'
import type { Card } from '@/lib/queue/types'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { useDesk, useDeskKit } from '../shared/desk-context'
import { newId } from '../shared/new-id'
import { DialogForm } from './dialog-form'
import { offerTakingBack } from './offer-taking-back'
import { useClose } from './use-close'
import { useCommand } from './use-command'
import { useMessageDraft } from './use-message-draft'

export interface MessageFormProps {
  card: Card
  words: CardMailWords
}

/** The text as it will be read; what is sent can be taken back for a minute. */
export function MessageForm({ card, words }: MessageFormProps) {
  const kit = useDeskKit()
  const close = useClose()
  const contactId = useDesk((state) => state.form.contactId) ?? firstPerson(card)
  const { isBusy, errors, run } = useCommand()
  const [commandId] = useState(newId)
  const organizationId = card.organization.id
  const { choice, choices, draft, fault, choose, change } = useMessageDraft({ organizationId, contactId, words })
  const { channel, to, subject, text } = draft
  const send = async () => {
    let sent: SentFromCard | null = null
    const templateId = choice > 0 ? choice : null
    const message = { commandId, organizationId, contactId, templateId, channel, to, subject, text }
    const request = async () => {
      sent = await mailApi.send(message)
    }
    if (!(await run(request)) || sent === null) return
    close()
    offerTakingBack(kit, { sent, channel, words })
    await refreshSnapshot(kit)
  }
  const isBesideField = ['to', 'subject', 'text'].some((name) => errors[name])
  return (
    <DialogForm
      isBusy={isBusy}
      error={isBesideField ? undefined : errors.form}
      submit={{ label: words.send, keys: 'Control+Enter' }}
      onSubmit={() => void send()}
    >
      <Field label={words.template} error={fault}>
        <Select options={choices} value={choice} onValueChange={choose} />
      </Field>
      <Field label={words.to[channel]} error={errors.to}>
        <TextInput
          inputMode={channel === 'sms' ? 'tel' : 'email'}
          value={to}
          onChange={({ target }) => change({ to: target.value })}
        />
      </Field>
      {channel === 'email' && (
        <Field label={words.subject} error={errors.subject}>
          <TextInput value={subject} onChange={({ target }) => change({ subject: target.value })} />
        </Field>
      )}
      <Field
        label={words.text}
        error={errors.text}
        hint={channel === 'sms' ? words.length(text.length, smsParts(text)) : undefined}
      >
        <TextArea
          rows={channel === 'sms' ? 5 : 11}
          value={text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </Field>
    </DialogForm>
  )
}

function firstPerson({ contacts }: Card): number | null {
  return (contacts.find(({ isDecisionMaker }) => isDecisionMaker) ?? contacts[0])?.id ?? null
}

/** Letters of GSM's own alphabet take one place each; with another the message holds 70. */
function smsParts(text: string): number {
  const isPlain = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/.test(text)
  const [one, more] = isPlain ? [160, 153] : [70, 67]
  return text.length <= one ? 1 : Math.ceil(text.length / more)
}
