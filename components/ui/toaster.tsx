'use client'
import { useEffect, useState } from 'react'
import { lazyPart } from './lazy-part'
import { onFirstToast } from './toast'

/** Where messages appear. Stands once, in the layout. F6 moves the focus to it. */
export function Toaster() {
  const [isWanted, setWanted] = useState(false)
  useEffect(() => onFirstToast(() => setWanted(true)), [])
  const View = useToasterView(isWanted)
  return View && <View />
}

const useToasterView = lazyPart<object>(async () => (await import('./toaster-view')).ToasterView)
