'use client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { takeOverScreen } from '../commands/card-commands'
import { useDeskKit, useDeskWords } from '../shared/desk-context'

/** Two tabs or computers never hold two cards. */
export function OtherScreen() {
  const { other } = useDeskWords()
  const kit = useDeskKit()
  return (
    <EmptyState
      className="flex-1"
      title={other.title}
      text={other.text}
      actions={
        <Button variant="primary" size="lg" keys="Enter" onClick={() => void takeOverScreen(kit)}>
          {other.takeOver}
        </Button>
      }
    />
  )
}
