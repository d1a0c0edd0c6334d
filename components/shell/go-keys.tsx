'use client'
import { useKeySequences } from '@/components/ui/use-key-sequences'
import type { Place } from './places'
import { useFrameWords } from './use-frame-words'
import { useGoTo } from './use-go-to'

/** `g`, then a place's letter, goes there. */
export function GoKeys({ places }: { places: readonly Place[] }) {
  const words = useFrameWords()
  const goTo = useGoTo()
  useKeySequences(
    places.map((place) => ({
      keys: `g ${place.key}`,
      label: words.places[place.id],
      group: words.pages,
      run: () => goTo(place),
    })),
  )
  return null
}
