/** What floats above the page: menus, lists, popovers. */
export const floatStyle =
  'z-50 max-h-(--available-height) overflow-y-auto rounded-panel border border-line-strong bg-panel p-1 text-ink shadow-float outline-none'

/** A line in a menu or a list. */
export const floatItemStyle =
  'flex min-h-8 cursor-default select-none items-center gap-2 rounded-control px-2.5 py-1 outline-none data-disabled:opacity-55 data-highlighted:bg-accent-soft'
