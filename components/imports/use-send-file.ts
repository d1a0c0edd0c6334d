'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { showToast } from '@/components/ui/toast'
import { useIsHere } from '@/components/ui/use-is-here'
import { useLeaveGuard } from '@/components/ui/use-leave-guard'
import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'
import { useImportWords } from './use-import-words'

/** How long somebody who went on to another page can open the file from there. */
const TOLD_MS = 30_000

/**
 * Sends a file and goes to its page. What is wrong with it is kept to be said beside the box. Whoever has gone to another page meanwhile
 * is told there, and taken nowhere.
 */
export function useSendFile() {
  const router = useRouter()
  const { desk, errors } = useMessages()
  const words = useImportWords()
  const isHere = useIsHere()
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
      const open = () => router.push(`/import/${id}`)
      if (isHere.current) open()
      else showToast({ title: words.arrived(file.name), action: { label: words.open, run: open }, durationMs: TOLD_MS })
    } catch (thrown) {
      if (!isApiError(thrown)) throw thrown
      setSending(null)
      if (wasCancelled.current) return
      const why = thrown.code === 'unreachable' ? errors.offline : desk.said.refused(thrown.code, thrown.message)
      if (isHere.current) setProblem(why)
      else showToast({ title: file.name, description: why, tone: 'wrong' })
    }
  }
  useLeaveGuard(sending !== null)
  const cancel = () => {
    wasCancelled.current = true
    under.current?.cancel()
  }
  return { sending, problem, send, cancel }
}
