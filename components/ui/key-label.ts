const SHOWN: Record<string, string> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  Meta: 'Cmd',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Space: 'Space',
}

/** How a binding is written on the screen: `Control+Enter` -> `Ctrl Enter`, `r` -> `R`, `g k` (one after the other) -> `G K`. */
export function keyLabel(binding: string): string {
  if (binding.includes(' ')) return binding.split(' ').map(keyLabel).join(' ')
  const sign = signOf(binding)
  if (sign) return sign
  const shown = binding.split('+').map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
  return shown.join(' ')
}

/** The figure or sign of a binding without modifiers: whether it takes Shift differs between keyboards. */
export function signOf(binding: string): string | null {
  const sign = binding.replace(/^Shift\+(?=.)/, '')
  return sign.length === 1 && sign.toLowerCase() === sign.toUpperCase() ? sign : null
}

/** The same binding as `aria-keyshortcuts` wants it. */
export function ariaKeys(binding: string | undefined): string | undefined {
  return binding?.replace('$mod', 'Control')
}

/** True for a lone letter, figure or sign: these are dead in fields and can be turned off (WCAG 2.1.4). */
export function isCharacterKey(binding: string): boolean {
  if (binding.includes(' ')) return binding.split(' ').every(isCharacterKey)
  const parts = binding.split('+')
  return (parts.at(-1) ?? '').length === 1 && parts.slice(0, -1).every((part) => part === 'Shift')
}
