/** A hidden tab paints nothing: then it is done without. */
const AT_LATEST_MS = 100

/** Does something once the frame that is being made stands on the screen. */
export function afterPaint(act: () => void): void {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    act()
  }
  const timer = setTimeout(once, AT_LATEST_MS)
  requestAnimationFrame(() => setTimeout(once))
}
