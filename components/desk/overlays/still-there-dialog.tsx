'use client'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useDeskHandle, useDeskWords } from '../shared/desk-context'

const MINUTES_LEFT = 5

/** After a quarter of an hour without a touch: the company may be on the line, so it is asked and not assumed. */
export function StillThereDialog({ isOpen }: { isOpen: boolean }) {
  const { still } = useDeskWords()
  const { stillHere } = useDeskHandle()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => !open && stillHere()}
      size="sm"
      title={still.title}
      description={still.text(MINUTES_LEFT)}
      initialFocus={button}
      footer={
        <Button ref={button} variant="primary" size="lg" keys="Enter" onClick={() => stillHere()}>
          {still.yes}
        </Button>
      }
    />
  )
}
