'use client'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export function ErrorPage({ error, reset }: ErrorPageProps) {
  const { errors, common } = useMessages()
  return (
    <main id="main" className="pt-[12vh]">
      <EmptyState
        level={1}
        title={errors.title}
        text={
          <>
            {errors.text}
            {error.digest && <span className="mt-2 block text-xs tabular-nums">{errors.code(error.digest)}</span>}
          </>
        }
        actions={
          <Button variant="primary" onClick={reset}>
            {common.tryAgain}
          </Button>
        }
      />
    </main>
  )
}
