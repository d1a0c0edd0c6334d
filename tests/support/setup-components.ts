import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { fakeRouter } from './fake-router'

// Parts that are fetched when they are wanted take their time on a busy machine.
configure({ asyncUtilTimeout: 5000 })

vi.mock('next/navigation', () => ({
  useRouter: () => fakeRouter,
  usePathname: () => fakeRouter.path,
  useSearchParams: () => new URLSearchParams(fakeRouter.search),
}))

afterEach(() => {
  cleanup()
  Object.assign(fakeRouter, { path: '/', search: '' })
  fakeRouter.push.mockReset()
  fakeRouter.replace.mockReset()
  fakeRouter.refresh.mockReset()
})
