'use client'
import { cardMailEn } from '@/components/messages/card-mail-en'
import { cardMailSv } from '@/components/messages/card-mail-sv'
import { useWords } from '@/components/messages/use-words'
import { Dialog } from '@/components/ui/dialog'
import { useDesk } from '../shared/desk-context'
import { MessageForm } from './message-form'
import { useClose } from './use-close'

/** A mail or an SMS to who is on the card, from a template or one's own words (S12, B20, B21). */
export function MessageDialog({ isOpen }: { isOpen: boolean }) {
  const words = useWords({ sv: cardMailSv, en: cardMailEn })
  const close = useClose()
  const card = useDesk((state) => state.card)
  return (
    <Dialog open={isOpen && card !== null} onOpenChange={close} size="lg" title={words.title}>
      {isOpen && card && <MessageForm card={card} words={words} />}
    </Dialog>
  )
}
