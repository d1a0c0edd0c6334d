import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DeskScreen } from '@/components/desk/desk-screen'
import { loadTimeReader } from '@/components/desk/time/time-reader'
import { AppFrame } from '@/components/shell/app-frame'
import type { DeskSnapshot } from '@/lib/queue/types'
import { answerNextWith } from './fake-server'
import { snapshotOf } from './fixtures'

// What a browser fetches after the first card, so that a busy machine does not decide what a test sees.
await Promise.all([
  loadTimeReader(),
  import('@/components/desk/pad/outcome-fields'),
  import('@/components/desk/overlays/open-overlay'),
  import('@/components/desk/middle/contact-editor'),
  import('@/components/desk/middle/contacts-view'),
  import('@/components/desk/middle/history-view'),
  import('@/components/desk/order/checklist-view'),
  import('@/components/desk/order/order-hand'),
  import('@/components/ui/dialog-popup'),
  import('@/components/ui/toaster-view'),
])

/** The desk as it stands in the page, with everything around it. */
export function renderDesk(changes: Partial<DeskSnapshot> = {}) {
  const snapshot = snapshotOf(changes)
  answerNextWith({ card: snapshot.card, deck: snapshot.deck })
  const shown = render(
    <AppFrame locale="sv" theme="light">
      <DeskScreen snapshot={snapshot} screenId="screen-1" />
    </AppFrame>,
  )
  return { ...shown, user: userEvent.setup() }
}
