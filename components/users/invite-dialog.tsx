'use client'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/toast'
import type { ShownLink } from '@/lib/users/types'
import { InviteForm } from './invite-form'
import { LinkPanel } from './link-panel'
import { useUserWords } from './use-user-words'

export interface InviteDialogProps {
  isOpen: boolean
  onClose: () => void
}

interface Made {
  name: string
  link: ShownLink
}

/** First who it is, then the link to send. */
export function InviteDialog({ isOpen, onClose }: InviteDialogProps) {
  const words = useUserWords()
  const [made, setMade] = useState<Made | null>(null)
  const close = () => {
    setMade(null)
    onClose()
  }
  const show = (name: string, link: ShownLink | null) => {
    if (link) return setMade({ name, link })
    showToast({ title: words.link.lost })
    close()
  }
  return (
    <Dialog open={isOpen} onOpenChange={close} title={made ? words.created(made.name) : words.add}>
      {made ? <LinkPanel link={made.link} onDone={close} /> : isOpen && <InviteForm onInvited={show} />}
    </Dialog>
  )
}
