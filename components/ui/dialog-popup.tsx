'use client'
import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { XIcon } from 'lucide-react'
import { useRef } from 'react'
import { buttonStyle } from './button-style'
import { cn } from './cn'
import type { DialogProps } from './dialog'
import { dialogStyle, veilStyle } from './dialog-style'
import { useUiWords } from './ui-words'

/** The dialog itself: see Dialog. */
export function DialogPopup(props: DialogProps) {
  const words = useUiWords()
  const popup = useRef<HTMLDivElement>(null)
  return (
    // A click beside it closes nothing: what is written in it, or shown only once, would be lost by it.
    <BaseDialog.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)} disablePointerDismissal>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={veilStyle} />
        <BaseDialog.Popup
          ref={popup}
          className={dialogStyle({ size: props.size })}
          initialFocus={props.initialFocus ?? (() => firstField(popup.current))}
          finalFocus={props.finalFocus}
        >
          <header className="flex items-start gap-3 border-b border-line py-3 pr-2.5 pl-5">
            <div className="min-w-0 flex-1 self-center">
              <BaseDialog.Title className="text-[15px] font-semibold">{props.title}</BaseDialog.Title>
              {props.description && (
                <BaseDialog.Description className="mt-0.5 text-ink-2">{props.description}</BaseDialog.Description>
              )}
            </div>
            <BaseDialog.Close
              aria-label={words.close}
              className={cn(buttonStyle({ variant: 'ghost', size: 'icon' }), 'flex-none')}
            >
              <XIcon aria-hidden="true" size={16} />
            </BaseDialog.Close>
          </header>
          <div
            tabIndex={props.isText ? 0 : undefined}
            className="min-h-0 overflow-y-auto px-5 py-4 focus-visible:shadow-[inset_0_0_0_2px_var(--accent-soft)] focus-visible:outline-none"
          >
            {props.children}
          </div>
          {props.footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{props.footer}</footer>
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

function firstField(popup: HTMLElement | null): HTMLElement | null {
  return (
    popup?.querySelector<HTMLElement>(
      'input:not([type="hidden"]), select, textarea, [role="combobox"], div[tabindex="0"]',
    ) ?? popup
  )
}
