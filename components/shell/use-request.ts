'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { saidOfFields } from '@/components/messages/said-of-fields'
import { showToast } from '@/components/ui/toast'
import { isApiError } from '@/lib/api/ask'

export interface Request {
  isBusy: boolean
  /** Field -> what is wrong and what to do, of the last request. */
  details: Record<string, string>
  /** Null when it was refused: the fields or a message say why. Else the page has been read again. */
  send: <Answer>(ask: () => Promise<Answer>) => Promise<{ answer: Answer } | null>
}

/** A change by a form or a button: what is wrong with a field stands there, anything else is shown as a message. */
export function useRequest(): Request {
  const { errors, desk } = useMessages()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [details, setDetails] = useState<Record<string, string>>({})
  const send = async <Answer>(ask: () => Promise<Answer>) => {
    if (isBusy) return null
    setBusy(true)
    setDetails({})
    try {
      const answer = await ask()
      router.refresh()
      return { answer }
    } catch (thrown) {
      if (!isApiError(thrown)) throw thrown
      if (thrown.code === 'signed_out') window.location.assign('/logga-in')
      const isOfFields = thrown.code === 'invalid' && Object.keys(thrown.details).length > 0
      if (isOfFields) setDetails(saidOfFields(thrown.details, desk.said))
      else
        showToast({
          title: thrown.code === 'unreachable' ? errors.offline : desk.said.refused(thrown.code, thrown.message),
          tone: 'wrong',
        })
      return null
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, details, send }
}
