'use client'
import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import type { ComponentProps, ReactNode } from 'react'
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
  className?: string
}

export function Tabs<Value extends string>({
  tabs,
  value,
  onValueChange,
  children,
  className,
  ...rest
}: TabsProps<Value>) {
  return (
    <BaseTabs.Root value={value} onValueChange={onValueChange} className={cn('flex min-h-0 flex-col', className)}>
      <BaseTabs.List
        activateOnFocus
        aria-label={rest['aria-label']}
        className="flex h-[42px] flex-none gap-[18px] overflow-x-auto overflow-y-hidden border-b border-line px-[18px]"
      >
        {tabs.map((tab) => (
          <BaseTabs.Tab
            key={tab.value}
            value={tab.value}
            aria-keyshortcuts={ariaKeys(tab.keys)}
            className="flex h-[42px] flex-none items-center gap-1.5 whitespace-nowrap font-medium text-ink-3 outline-offset-[-3px] hover:text-ink data-active:text-ink data-active:shadow-[inset_0_-2px_0_var(--accent)]"
          >
            {tab.label} {tab.count !== undefined && <b className="font-semibold tabular-nums">{tab.count}</b>}
            {tab.keys && <Kbd keys={tab.keys} />}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {children}
    </BaseTabs.Root>
  )
}

export function TabPanel({
  className,
  ...rest
}: Omit<ComponentProps<typeof BaseTabs.Panel>, 'className'> & { className?: string }) {
  return <BaseTabs.Panel className={cn('min-h-0 flex-1 overflow-y-auto outline-offset-[-3px]', className)} {...rest} />
}
