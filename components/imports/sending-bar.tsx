'use client'
import { Button } from '@/components/ui/button'
import { useImportWords } from './use-import-words'

export interface SendingBarProps {
  /** Bytes. */
  sent: number
  total: number
  onCancel: () => void
}

export function SendingBar({ sent, total, onCancel }: SendingBarProps) {
  const words = useImportWords()
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024)
  return (
    <div className="mt-2 grid w-full max-w-[420px] gap-2">
      <progress
        value={sent}
        max={total}
        aria-label={words.sending(kilobytes(sent), kilobytes(total))}
        className="w-full accent-accent"
      />
      <p role="status" className="text-xs text-ink-2 tabular-nums">
        {sent < total ? words.sending(kilobytes(sent), kilobytes(total)) : words.looking}
      </p>
      <Button size="sm" className="justify-self-center" onClick={onCancel}>
        {words.cancelSending}
      </Button>
    </div>
  )
}
