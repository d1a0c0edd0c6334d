import type { ReactNode } from 'react'

export interface PageHeaderProps {
  title: ReactNode
  /** One sentence: what the page is for. */
  text?: ReactNode
  /** Over the title: where this belongs, as a link. */
  above?: ReactNode
  /** Buttons, the obvious one last (PageAction). */
  actions?: ReactNode
}

/** The head of a page: its only h1, and what can be done. */
export function PageHeader({ title, text, above, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-60">
        {above && <div className="mb-1 text-xs text-ink-3">{above}</div>}
        <h1 className="text-[22px]/7 font-[650] tracking-[-0.015em] wrap-anywhere">{title}</h1>
        {text && <p className="mt-1 max-w-[72ch] text-ink-2">{text}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}
