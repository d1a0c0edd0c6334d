'use client'
import { lazyPart } from '@/components/ui/lazy-part'
import { useDesk } from '../shared/desk-context'
import type { Overlay } from '../state/desk-state'

/** What opens over the desk. Its code comes when the desk stands there, so that it costs the first card nothing. */
export function Overlays() {
  const overlay = useDesk((state) => state.overlay)
  const isWanted = overlay !== null && overlay !== 'skip'
  const Open = useOpenOverlay(isWanted)
  return Open && <Open overlay={overlay} />
}

const useOpenOverlay = lazyPart<{ overlay: Overlay | null }>(
  async () => {
    // With the dialog they all stand in: the first of them opens without another journey to the server.
    const [{ OpenOverlay }] = await Promise.all([import('./open-overlay'), import('@/components/ui/dialog-popup')])
    return OpenOverlay
  },
  { restMs: 400 },
)
