'use client'
import { useEffect, useRef, useState } from 'react'
import { companiesApi } from '@/lib/api/desk-client'
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

/**
 * Searches a short while after the last letter; an answer to an older text is thrown away. Another `version` reads the same
 * hits again, without a sign on the screen: who has or stopped a company changes while the list is open.
 */
export function useCompanySearch(text: string, version = 0): CompanySearch {
  const { said } = useDeskWords()
  const [found, setFound] = useState<CompanySearch>(IDLE)
  const shownFor = useRef('')
  const wanted = text.trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is why the hits are read again.
  useEffect(() => {
    const isKnown = shownFor.current === wanted
    if (wanted.length < SHORTEST) {
      shownFor.current = ''
      setFound(IDLE)
      return
    }
    let isOld = false
    if (!isKnown) setFound((before) => ({ ...before, status: 'searching' }))
    const search = async () => {
      const answer = await answerOf(companiesApi.search(wanted))
      if (isOld || (isKnown && answer.kind !== 'done')) return
      shownFor.current = wanted
      if (answer.kind === 'done') setFound({ hits: answer.answer.companies, status: 'done', message: '' })
      else {
        const message = answer.kind === 'refused' ? said.refused(answer.code, answer.message) : ''
        setFound({ hits: [], status: 'failed', message })
      }
    }
    const timer = setTimeout(() => void search(), isKnown ? 0 : PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [wanted, version, said])
  return found
}
