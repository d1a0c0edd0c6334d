import type { Desk } from '../commands/create-desk'

/** The browser knows first when the cable is out, and when it is back. */
export function watchNetwork({ store, retry }: Desk): () => void {
  const lost = () => store.setState({ hasHttp: false })
  const back = () => {
    store.setState({ hasHttp: true })
    retry()
  }
  window.addEventListener('offline', lost)
  window.addEventListener('online', back)
  return () => {
    window.removeEventListener('offline', lost)
    window.removeEventListener('online', back)
  }
}
