'use client'
import { useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { saidOfFields } from '@/components/messages/said-of-fields'
import { showToast } from '@/components/ui/toast'
import { isApiError } from '@/lib/api/ask'

export interface Refusal {
  code: string
  message: string
  /** Field -> what to do about it. */
  details: Record<string, string>
}

export interface Act {
  isBusy: boolean
  /** Runs one request at a time. What went wrong is given to `onRefused`, or told in the corner. */
  run<T>(request: () => Promise<T>, onRefused?: (refusal: Refusal) => void): Promise<T | null>
}

/** Sends what a person asked for, and says in their words when it did not go through. */
export function useAct(): Act {
  const { errors, desk } = useMessages()
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    async run(request, onRefused) {
      if (isBusy) return null
      setBusy(true)
      try {
        return await request()
      } catch (thrown) {
        if (!isApiError(thrown)) throw thrown
        const said = desk.said.refused(thrown.code, thrown.message) || errors.unexpected
        const message = thrown.code === 'unreachable' ? errors.offline : said
        const details = saidOfFields(thrown.details, desk.said)
        if (onRefused) onRefused({ code: thrown.code, message, details })
        else showToast({ title: message, tone: 'wrong' })
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
