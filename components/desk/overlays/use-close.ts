'use client'
import { useDeskKit } from '../shared/desk-context'

/** Closes what is open over the desk; for `onOpenChange` of a dialog. */
export function useClose(): (isOpen?: boolean) => void {
  const { store } = useDeskKit()
  return (isOpen = false) => {
    if (!isOpen) store.setState({ overlay: null })
  }
}
