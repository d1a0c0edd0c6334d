'use client'
import { useState } from 'react'
import { type Answer, answerOf } from '../api/answer-of'
import { useDeskWords } from '../shared/desk-context'

export interface Command {
  isBusy: boolean
  /** Field -> what is wrong; `form` for the whole. */
  errors: Record<string, string>
  /** Sends it; true when it is done. */
  run(request: () => Promise<unknown>): Promise<boolean>
}

/** One command of a dialog: busy while it is sent, and what the server says against it beside the fields. */
export function useCommand(): Command {
  const { foot } = useDeskWords()
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const tell = (answer: Answer<unknown>) => {
    if (answer.kind === 'lost') setErrors({ form: foot.noContact })
    if (answer.kind === 'refused') setErrors({ ...answer.details, form: answer.message || foot.unexpected })
  }
  return {
    isBusy,
    errors,
    async run(request) {
      if (isBusy) return false
      setBusy(true)
      setErrors({})
      const answer = await answerOf(request())
      setBusy(false)
      tell(answer)
      return answer.kind === 'done'
    },
  }
}
