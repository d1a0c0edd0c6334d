'use client'
import { useMessages } from '@/components/messages/messages-provider'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export function ErrorPage({ error, reset }: ErrorPageProps) {
  const { errors, common } = useMessages()
  const text = error.digest ? `${errors.text} ${errors.code(error.digest)}` : errors.text
  return (
    <main id="main" className="pt-[12vh]">
      <EmptyState
        level={1}
        title={errors.title}
        text={text}
        actions={
          <Button variant="primary" onClick={reset}>
            {common.tryAgain}
          </Button>
        }
      />
    </main>
  )
}
