'use client'
import { useEffect, useState } from 'react'
import { api } from '@/lib/api/client'
import type { CompanyHit } from '@/lib/organizations/company-view'
import { answerOf } from '../api/answer-of'
import { useDeskWords } from './desk-context'

export interface CompanySearch {
  hits: readonly CompanyHit[]
  status: 'idle' | 'searching' | 'done' | 'failed'
  message: string
}

const PAUSE_MS = 180
const SHORTEST = 2
const IDLE: CompanySearch = { hits: [], status: 'idle', message: '' }

/** Searches a short while after the last letter; an answer to an older text is thrown away. */
export function useCompanySearch(text: string): CompanySearch {
  const [found, setFound] = useState<CompanySearch>(IDLE)
  const { said } = useDeskWords()
  const wanted = text.trim()
  useEffect(() => {
    if (wanted.length < SHORTEST) {
      setFound(IDLE)
      return
    }
    let isOld = false
    setFound((before) => ({ ...before, status: 'searching' }))
    const timer = setTimeout(async () => {
      const answer = await answerOf(api.companies.search(wanted))
      if (isOld) return
      if (answer.kind === 'done') setFound({ hits: answer.answer.companies, status: 'done', message: '' })
      else
        setFound({
          hits: [],
          status: 'failed',
          message: answer.kind === 'refused' ? said.refused(answer.code, answer.message) : '',
        })
    }, PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [wanted, said])
  return found
}
