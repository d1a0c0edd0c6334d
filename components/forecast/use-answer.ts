'use client'
import { useEffect, useState } from 'react'

export interface Answer<T> {
  value: T | null
  status: 'asking' | 'answered' | 'failed'
}

/** What one question answers, asked when the page stands there and again when its key changes. */
export function useAnswer<T>(key: string, question: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: null, status: 'asking' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when it is another question.
  useEffect(() => {
    let isOld = false
    question()
      .then((value) => !isOld && setAnswer({ value, status: 'answered' }))
      .catch(() => !isOld && setAnswer({ value: null, status: 'failed' }))
    return () => {
      isOld = true
    }
  }, [key])
  return answer
}
