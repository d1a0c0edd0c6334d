'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'

/** Sends a file and goes to its page. What is wrong with it is kept to be said beside the box. */
export function useSendFile() {
  const router = useRouter()
  const { desk, errors } = useMessages()
  const [sending, setSending] = useState<{ sent: number; total: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const under = useRef<{ cancel: () => void } | null>(null)
  const wasCancelled = useRef(false)
  const send = async (file: File) => {
    setProblem(null)
    setSending({ sent: 0, total: file.size })
    wasCancelled.current = false
    const sent = api.imports.upload(file, (bytes) => setSending({ sent: Math.min(bytes, file.size), total: file.size }))
    under.current = sent
    try {
      const { id } = await sent.answer
      router.push(`/import/${id}`)
    } catch (thrown) {
      if (!isApiError(thrown)) throw thrown
      setSending(null)
      if (wasCancelled.current) return
      setProblem(thrown.code === 'unreachable' ? errors.offline : desk.said.refused(thrown.code, thrown.message))
    }
  }
  const cancel = () => {
    wasCancelled.current = true
    under.current?.cancel()
  }
  return { sending, problem, send, cancel }
}
