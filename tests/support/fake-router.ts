import { vi } from 'vitest'

/** What next/navigation gives in component tests: the pages themselves are tried in the browser stories. */
export const fakeRouter = {
  path: '/',
  search: '',
  push: vi.fn<(href: string) => void>(),
  replace: vi.fn<(href: string) => void>(),
  refresh: vi.fn<() => void>(),
}
