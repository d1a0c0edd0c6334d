'use client'
import { useEffect, useState } from 'react'
import { companiesApi } from '@/lib/api/desk-client'
import type { CompanyView } from '@/lib/organizations/company-view'
import { answerOf } from '../api/answer-of'
import { useDesk, useDeskWords } from '../shared/desk-context'

export interface LoadedCompany {
  company: CompanyView | null
  /** What the server said, '' for no contact; null while all is well. */
  failure: string | null
}

/** A company without a hold; read again when others change it. */
export function useCompany(organizationId: number | null): LoadedCompany {
  const { said } = useDeskWords()
  const changes = useDesk((state) => (organizationId === null ? 0 : (state.touched[organizationId] ?? 0)))
  const [loaded, setLoaded] = useState<LoadedCompany & { id: number | null }>({
    id: null,
    company: null,
    failure: null,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change told by the server is why it is read again.
  useEffect(() => {
    if (organizationId === null) return
    let isOld = false
    void answerOf(companiesApi.load(organizationId)).then((answer) => {
      if (isOld) return
      if (answer.kind === 'done') setLoaded({ id: organizationId, company: answer.answer, failure: null })
      else
        setLoaded({
          id: organizationId,
          company: null,
          failure: answer.kind === 'refused' ? said.refused(answer.code, answer.message) : '',
        })
    })
    return () => {
      isOld = true
    }
  }, [organizationId, changes])
  return loaded.id === organizationId ? loaded : { company: null, failure: null }
}
