/**
 * A page of which a script or the end did not arrive (a server that starts anew, a line that breaks) stands there and never
 * hears. It is fetched again when the server answers, at most once in ten seconds. What fails later, a part that is opened
 * on a page that hears, is not its business. It runs as text before everything else, so it may use nothing outside itself.
 */
export function fetchBrokenAgain(): void {
  const key = 'ringko_fetched_again'
  let isBroken = false
  const whenBroken = () => {
    if (isBroken || !window.ringkoEarlyInput) return
    isBroken = true
    // A page that can do without it hears by then.
    setTimeout(fetchAgain, Math.max(1500, Number(sessionStorage.getItem(key)) + 10_000 - Date.now()))
  }
  const fetchAgain = () => {
    if (!window.ringkoEarlyInput) return
    const later = () => setTimeout(fetchAgain, 1000)
    fetch('/api/ready', { cache: 'no-store' }).then((answer) => {
      if (!answer.ok) return later()
      sessionStorage.setItem(key, String(Date.now()))
      return location.reload()
    }, later)
  }
  // A script is missing; and React waits for the rest of a page that has ended.
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && whenBroken(), true)
  addEventListener('unhandledrejection', ({ reason }) => {
    if (/Connection closed|React error #412/.test(String(reason))) whenBroken()
  })
}
