import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DeskScreen } from '@/components/desk/desk-screen'
import { AppFrame } from '@/components/shell/app-frame'
import type { DeskSnapshot } from '@/lib/queue/types'
import { snapshotOf } from './fixtures'

/** The desk as it stands in the page, with everything around it. */
export function renderDesk(changes: Partial<DeskSnapshot> = {}) {
  const shown = render(
    <AppFrame locale="sv" theme="light">
      <DeskScreen snapshot={snapshotOf(changes)} screenId="screen-1" />
    </AppFrame>,
  )
  return { ...shown, user: userEvent.setup() }
}
