'use client'
import { useEffect, useState } from 'react'
import { tuningApi } from '@/lib/api/tuning-client'
import type { LatestChange } from '@/lib/rule-changes/types'

const AGAIN_MS = 1000

/** The latest change of a campaign's rules, read anew when the campaign is another version and each second while it is carried out. */
export function useLatestChange({ id, version }: { id: number; version: number }): LatestChange | null {
  const [change, setChange] = useState<LatestChange | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version may have another latest change.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOld = false
    const read = async () => {
      const found = await tuningApi.latestRuleChange(id).catch(() => null)
      if (isOld) return
      if (found) setChange(found.change)
      if (!found || found.change?.isDone === false) timer = setTimeout(() => void read(), AGAIN_MS)
    }
    void read()
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [id, version])
  return change
}
