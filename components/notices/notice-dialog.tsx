'use client'
import { Dialog } from '@/components/ui/dialog'
import { NoticeForm, type NoticeFormProps } from './notice-form'
import { SentList } from './sent-list'
import { useNoticesWords } from './use-notices-words'
import { useSentNotices } from './use-sent-notices'

export interface NoticeDialogProps {
  /** Who gets it, when that is known from where it is opened. */
  to?: NoticeFormProps['to']
  onClose: () => void
}

/** Writes to one caller, several or a campaign, and shows who has read what was sent. */
export function NoticeDialog({ to, onClose }: NoticeDialogProps) {
  const words = useNoticesWords()
  const { choices, refresh } = useSentNotices()
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={words.writeTitle} description={words.writeText}>
      {choices && (
        <div className="grid gap-5">
          <NoticeForm choices={choices} to={to} onSent={refresh} />
          <SentList {...choices} onChanged={refresh} />
        </div>
      )}
    </Dialog>
  )
}
