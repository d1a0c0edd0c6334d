'use client'
import Link from 'next/link'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import type { ChosenCompany } from '@/components/office/find-company'
import { SaidYesDialog } from '@/components/office/said-yes-dialog'
import { useRequest } from '@/components/shell/use-request'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { ShownMessage } from '@/lib/outbox/types'
import { MessageFacts } from './message-facts'
import { MessageStatus } from './message-status'
import { useOutboxNews } from './use-outbox-news'
import { useOutboxWords } from './use-outbox-words'

export interface MessageScreenProps {
  message: ShownMessage
  maySteer: boolean
  /** It was written to a company that has not bought since: its yes brings the card back (S12). */
  mayAnswer: boolean
}

/** One message as it goes, and what can be done about it. */
export function MessageScreen({ message, maySteer, mayAnswer }: MessageScreenProps) {
  const words = useOutboxWords()
  useOutboxNews()
  const isOpen = maySteer && (message.status === 'waiting' || message.status === 'failed')
  return (
    <div className="max-w-[860px]">
      <PageHeader
        above={
          <Link prefetch={false} href="/utkorg" className="text-accent hover:underline">
            {words.back}
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-2.5">
            {message.subject} <MessageStatus status={message.status} />
          </span>
        }
        actions={
          <>
            {isOpen && <Steering message={message} />}
            {mayAnswer && message.organization && <SaidYes organization={message.organization} />}
          </>
        }
      />
      <div className="grid gap-4">
        <MessageFacts message={message} />
        {message.html && (
          <Panel aria-labelledby="message-html" className="overflow-hidden">
            <PanelHeader id="message-html" title={words.asItGoes} />
            <MailFrame html={message.html} title={words.asItGoes} />
          </Panel>
        )}
        <Panel aria-labelledby="message-text">
          <PanelHeader id="message-text" title={message.html ? words.plain : words.body} />
          <pre className="border-t border-line p-4 font-sans whitespace-pre-wrap wrap-anywhere">
            {message.payload && message.channel === 'webhook' ? JSON.stringify(message.payload, null, 2) : message.text}
          </pre>
        </Panel>
      </div>
    </div>
  )
}

/** A mail in a frame that runs nothing and reaches nothing: what stands in it is a customer's and a template's. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  return <iframe sandbox="" srcDoc={html} title={title} className="h-[560px] w-full border-t border-line bg-white" />
}

function Steering({ message: { id, attempts, status } }: { message: ShownMessage }) {
  const words = useOutboxWords()
  const { isBusy, send } = useRequest()
  const steer = async (verb: 'retry' | 'withdraw', said: string) => {
    if (await send(() => api.outbox[verb]({ commandId: newId(), id }))) showToast({ title: said })
  }
  return (
    <>
      <PageAction
        label={words.withdraw}
        keys="t"
        aria-disabled={isBusy}
        onAct={() => void steer('withdraw', words.withdrawn)}
      />
      {(attempts > 0 || status === 'failed') && (
        <PageAction
          label={words.retry}
          keys="r"
          variant="primary"
          aria-disabled={isBusy}
          onAct={() => void steer('retry', words.retried)}
        />
      )}
    </>
  )
}

function SaidYes({ organization }: { organization: ChosenCompany }) {
  const words = useOutboxWords()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <PageAction label={words.saidYes} keys="y" onAct={() => setAsking(true)} />
      {isAsking && (
        <SaidYesDialog company={organization} onClose={() => setAsking(false)} onDone={() => Promise.resolve()} />
      )}
    </>
  )
}
