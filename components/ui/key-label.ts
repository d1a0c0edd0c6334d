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

/** How a binding is written on the screen: `Control+Enter` -> `Ctrl Enter`, `r` -> `R`, `Shift+?` -> `?`. */
export function keyLabel(binding: string): string {
  const parts = binding.split('+')
  const key = parts.at(-1) ?? ''
  // Which key carries ? or / with Shift differs between keyboards, so the sign alone is shown.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  return parts
    .filter((part) => !(part === 'Shift' && isSign))
    .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}

/** The same binding as `aria-keyshortcuts` wants it. */
export function ariaKeys(binding: string | undefined): string | undefined {
  return binding?.replace('$mod', 'Control')
}

/** True for a lone letter, figure or sign: these are dead in fields and can be turned off (WCAG 2.1.4). */
export function isCharacterKey(binding: string): boolean {
  const parts = binding.split('+')
  return (parts.at(-1) ?? '').length === 1 && parts.slice(0, -1).every((part) => part === 'Shift')
}
