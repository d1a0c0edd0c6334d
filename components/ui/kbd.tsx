import { cn } from './cn'
import { isCharacterKey, keyLabel } from './key-label'

export interface KbdProps {
  /** A binding as tinykeys writes it: `r`, `Control+Enter`, `?`. */
  keys: string
  className?: string
}

/** The key of an action. Hidden from screen readers: the action itself carries `aria-keyshortcuts`. */
export function Kbd(props: KbdProps) {
  return (
    <span aria-hidden="true" className="contents">
      <KeySign {...props} />
    </span>
  )
}

/** A key as content, in the list of keys: read out too. */
export function KeySign({ keys, className }: KbdProps) {
  return (
    <kbd
      // Keys that the person has turned off are not promised on the buttons (globals.css).
      data-single={isCharacterKey(keys) || undefined}
      className={cn(
        'inline-grid h-[18px] min-w-[18px] place-items-center whitespace-nowrap rounded-sm border border-b-2 border-line-strong bg-panel-2 px-[5px] font-sans text-[11px]/none font-semibold text-ink-2',
        className,
      )}
    >
      {keyLabel(keys)}
    </kbd>
  )
}
