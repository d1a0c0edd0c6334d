'use client'
import { type ComponentType, useEffect, useState } from 'react'

type UsePart<Props> = (isWanted: boolean) => ComponentType<Props> | null

/**
 * A part of the kit that is not needed for the first use of a page: its code is fetched when the page has come to rest,
 * after `restMs`, or at once when it is wanted. Gives null until then, and stays once it has been wanted.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  { restMs = REST_MS }: { restMs?: number } = {},
): UsePart<Props> {
  // Code, not state: the same for everybody.
  let part: ComponentType<Props> | null = null
  const fetchPart = async () => {
    part = await load()
  }
  return function usePart(isWanted) {
    const [wasWanted, setWanted] = useState(isWanted)
    const [, showAgain] = useState(0)
    if (isWanted && !wasWanted) setWanted(true)
    useEffect(() => whenAtRest(fetchPart, restMs), [])
    useEffect(() => {
      if (isWanted && !part) fetchPart().then(() => showAgain((times) => times + 1), ignore)
    }, [isWanted])
    return wasWanted || isWanted ? part : null
  }
}

const REST_MS = 1500

function whenAtRest(fetchPart: () => Promise<void>, restMs: number): () => void {
  const timer = setTimeout(() => fetchPart().catch(ignore), restMs)
  return () => clearTimeout(timer)
}

/** Without the network nothing opens; the next try fetches again. */
function ignore(): void {}
