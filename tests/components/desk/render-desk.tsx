import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { DeskScreen } from '@/components/desk/desk-screen'
import { AppFrame } from '@/components/shell/app-frame'
import type { DeskSnapshot } from '@/lib/queue/types'
import { answerNextWith } from './fake-server'
import { snapshotOf } from './fixtures'

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
