'use client'
import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'
import type { Rendered } from '@/lib/templates/render-template'
import type { TemplateDraft } from '@/lib/templates/schema'

const REST_MS = 300

export interface Preview {
  /** The last that could be shown. */
  rendered: Rendered | null
  /** Field -> what is wrong with it as it stands now. */
  errors: Record<string, string>
}

/** How a text looks while it is written, a moment after the last key. */
export function usePreview({ kind, subject, body }: TemplateDraft): Preview {
  const { desk } = useMessages()
  const [preview, setPreview] = useState<Preview>({ rendered: null, errors: {} })
  useEffect(() => {
    let isLate = false
    const show = async () => {
      try {
        const rendered = await api.templates.preview({ kind, subject, body })
        if (!isLate) setPreview({ rendered, errors: {} })
      } catch (thrown) {
        if (!isApiError(thrown)) throw thrown
        const said = Object.entries(thrown.details).map(([field, words]) => [field, desk.said.field(field, words)])
        if (!isLate) setPreview(({ rendered }) => ({ rendered, errors: Object.fromEntries(said) }))
      }
    }
    const timer = setTimeout(() => void show(), REST_MS)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [kind, subject, body, desk])
  return preview
}
