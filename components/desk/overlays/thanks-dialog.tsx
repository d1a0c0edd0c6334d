'use client'
import { useEffect, useState } from 'react'
import { cardMailEn } from '@/components/messages/card-mail-en'
import { cardMailSv } from '@/components/messages/card-mail-sv'
import { useWords } from '@/components/messages/use-words'
import { Button } from '@/components/ui/button'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { mailApi } from '@/lib/api/mail-client'
import type { OwnThanks } from '@/lib/mail/types'
import { answerOf } from '../api/answer-of'
import { undoOutcome } from '../commands/undo-outcome'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { useTimes } from '../time/use-times'
import { useClose } from './use-close'

/** The thank-you mail as it will go, while the order can be taken back: nothing in it runs or reaches anything. */
export function ThanksDialog({ isOpen }: { isOpen: boolean }) {
  const { foot } = useDeskWords()
  const words = useThanksWords()
  const kit = useDeskKit()
  const close = useClose()
  const undo = useDesk((state) => state.undo)
  const { mail, hasFailed } = useThanks(isOpen ? (undo?.activityId ?? null) : null)
  const takeBack = () => {
    close()
    undoOutcome(kit)
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={close}
      size="lg"
      title={words.title}
      footer={undo && <Button onClick={takeBack}>{foot.undo}</Button>}
    >
      {mail && <Mail mail={mail} />}
      {!mail && (hasFailed || !undo) && <p className="text-wrong">{words.none}</p>}
      {!mail && !hasFailed && undo && <Skeleton className="h-[420px]" />}
    </Dialog>
  )
}

function Mail({ mail: { to, subject, html, at, status } }: { mail: OwnThanks }) {
  const words = useThanksWords()
  const times = useTimes()
  return (
    <div className="grid gap-3">
      <DataList>
        <DataRow term={words.to}>{to}</DataRow>
        <DataRow term={words.subject}>{subject}</DataRow>
        <DataRow term={words.when}>{words.status[status](times.clock(Date.parse(at)))}</DataRow>
      </DataList>
      <iframe
        sandbox=""
        srcDoc={html}
        title={subject}
        className="h-[min(440px,52dvh)] w-full rounded-[6px] border border-line bg-white"
      />
    </div>
  )
}

const useThanksWords = () => useWords({ sv: cardMailSv, en: cardMailEn }).thanks

/** The mail of the order that the undo stands for; it stays when the minute is over while somebody reads. */
function useThanks(activityId: number | null): { mail: OwnThanks | null; hasFailed: boolean } {
  const [read, setRead] = useState<{ id: number; mail: OwnThanks | null } | null>(null)
  useEffect(() => {
    if (activityId === null) return
    let isOld = false
    void answerOf(mailApi.thanks(activityId)).then((answer) => {
      if (!isOld) setRead({ id: activityId, mail: answer.kind === 'done' ? answer.answer : null })
    })
    return () => {
      isOld = true
    }
  }, [activityId])
  const isOfThis = read !== null && (activityId === null || read.id === activityId)
  return { mail: isOfThis ? read.mail : null, hasFailed: isOfThis && read.mail === null }
}
