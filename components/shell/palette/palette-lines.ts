import type { FrameWords } from '@/components/messages/frame-sv'
import type { Hotkey } from '@/components/ui/use-hotkeys'
import type { Place } from '../places'

export interface PaletteLine {
  id: string
  group: 'pages' | 'actions'
  label: string
  keys: string
  run: () => void
}

export interface PaletteSources {
  places: readonly Place[]
  /** The keys that work on the page just now. */
  hotkeys: readonly Hotkey[]
  words: FrameWords
  goTo: (place: Place) => void
}

/** Pages first, then what can be done on this one. */
export function paletteLines({ places, hotkeys, words, goTo }: PaletteSources): PaletteLine[] {
  const pages = places.map((place): PaletteLine => {
    const label = words.places[place.id]
    return { id: place.id, group: 'pages', label, keys: `g ${place.key}`, run: () => goTo(place) }
  })
  const actions = hotkeys
    .filter(({ group, keys }) => group !== words.pages && keys !== 'Control+k')
    .map(({ keys, label, run }, at): PaletteLine => {
      return { id: `action-${at}`, group: 'actions', label, keys, run: () => run(new KeyboardEvent('keydown')) }
    })
  return [...pages, ...actions]
}

/** Every word that is written has to begin a word of the label. */
export function fits({ label }: PaletteLine, text: string): boolean {
  const wanted = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const words = label.toLocaleLowerCase('sv').split(/[\s/]+/)
  return wanted.every((one) => words.some((word) => word.startsWith(one)))
}
