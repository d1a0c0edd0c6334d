const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** How long ago a person last touched this screen; gives back what stops listening. */
export function watchInput(): { idleMs(): number; touch(): void; stop(): void } {
  let lastAt = performance.now()
  const touch = () => {
    lastAt = performance.now()
  }
  for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true, capture: true })
  return {
    idleMs: () => Math.round(performance.now() - lastAt),
    touch,
    stop() {
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true })
    },
  }
}
