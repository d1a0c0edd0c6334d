'use client'
import { useState } from 'react'
import { type Answer, answerOf } from '../api/answer-of'
import { refusalOf } from '../commands/refusal-of'
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
  const words = useDeskWords()
  const [isBusy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const tell = (answer: Answer<unknown>) => {
    if (answer.kind === 'lost') setErrors({ form: words.foot.noContact })
    if (answer.kind !== 'refused') return
    const { title, fields } = refusalOf({ words: () => words }, answer)
    setErrors({ ...fields, form: title })
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
