'use client'
import {
  type ComponentProps,
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useId,
  useLayoutEffect,
} from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface TabDefinition<Value extends string> {
  value: Value
  label: ReactNode
  count?: number
  keys?: string
}

export interface TabsProps<Value extends string> {
  tabs: readonly TabDefinition<Value>[]
  value: Value
  onValueChange: (value: Value) => void
  /** What the row of tabs is about, for screen readers. */
  'aria-label': string
  /** One TabPanel for each tab. */
  children: ReactNode
  /** In a panel they stand clear of its edge; on a page they begin where its title does. */
  within?: 'panel' | 'page'
  className?: string
}

/** Arrow keys, Home and End move and choose, as the ARIA practices have it. */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { tabs, value, onValueChange, children, within = 'panel', className } = props
  const id = useId()
  useLayoutEffect(() => bringIntoSight(document.getElementById(`${id}-tab-${value}`)), [id, value])
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next =
      tabs[nextIndex({ key: event.key, at: tabs.findIndex((tab) => tab.value === value), count: tabs.length })]
    if (!next) return
    event.preventDefault()
    onValueChange(next.value)
    document.getElementById(`${id}-tab-${next.value}`)?.focus()
  }
  return (
    <TabsContext value={{ id, value }}>
      <div className={cn('flex min-h-0 flex-col', className)}>
        <div role="tablist" aria-label={props['aria-label']} onKeyDown={move} className={listStyle[within]}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-tab-${tab.value}`}
              aria-selected={tab.value === value}
              aria-controls={tab.value === value ? `${id}-panel-${tab.value}` : undefined}
              aria-keyshortcuts={ariaKeys(tab.keys)}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onValueChange(tab.value)}
              className={tabStyle}
            >
              {tab.label} {tab.count !== undefined && <b className="font-semibold tabular-nums">{tab.count}</b>}
              {tab.keys && <Kbd keys={tab.keys} />}
            </button>
          ))}
        </div>
        {children}
      </div>
    </TabsContext>
  )
}

/** Scrolls by itself, and can therefore have the focus. */
export function TabPanel({ value, className, ...rest }: ComponentProps<'div'> & { value: string }) {
  const tabs = useContext(TabsContext)
  if (tabs.value !== value) return null
  return (
    <div
      role="tabpanel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls has to be reachable by keyboard.
      tabIndex={0}
      id={`${tabs.id}-panel-${value}`}
      aria-labelledby={`${tabs.id}-tab-${value}`}
      className={cn('min-h-0 flex-1 overflow-y-auto outline-offset-[-3px]', className)}
      {...rest}
    />
  )
}

/** Sideways only: the page itself stays where the person has it. */
function bringIntoSight(tab: HTMLElement | null): void {
  const list = tab?.parentElement
  if (!tab || !list) return
  const [inner, outer] = [tab.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inner.right > outer.right) list.scrollLeft += inner.right - outer.right
  else if (inner.left < outer.left) list.scrollLeft -= outer.left - inner.left
}

const TabsContext = createContext({ id: '', value: '' })
const list = 'flex h-[42px] flex-none gap-[18px] overflow-x-auto overflow-y-hidden border-b border-line'
const listStyle = { panel: `${list} px-[18px]`, page: list }
const tabStyle =
  'flex h-[42px] flex-none items-center gap-1.5 whitespace-nowrap font-medium text-ink-3 outline-offset-[-3px] hover:text-ink aria-selected:text-ink aria-selected:shadow-[inset_0_-2px_0_var(--accent)]'

function nextIndex({ key, at, count }: { key: string; at: number; count: number }): number {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
