'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { Tone } from '@/components/ui/tones'
import type { FileStatus } from '@/lib/imports/types'
import { useImportWords } from './use-import-words'

const TONES: Partial<Record<FileStatus, Tone>> = {
  done: 'order',
  failed: 'wrong',
  undo_failed: 'wrong',
  stopped: 'prio',
  running: 'accent',
  filling: 'accent',
  previewing: 'accent',
}

export function ImportStatus({ status }: { status: FileStatus }) {
  const words = useImportWords()
  return (
    <Chip tone={TONES[status] ?? 'neutral'}>
      <Dot tone={TONES[status] ?? 'neutral'} />
      {words.status[status]}
    </Chip>
  )
}
