import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AppFrame } from '@/components/shell/app-frame'
import { recordEarlyInput } from '@/components/shell/early-input/record-early-input'
import { replayEarlyInput } from '@/components/shell/early-input/replay-early-input'
import { Form } from '@/components/ui/form'
import { useHotkeys } from '@/components/ui/use-hotkeys'

const done = vi.fn<(what: string) => void>()
let hydrated: Root | undefined

afterEach(() => {
  act(() => hydrated?.unmount())
  window.ringkoEarlyInput?.take()
  delete window.ringkoEarlyInput
  document.body.replaceChildren()
})

describe('What is done on a page that does not hear yet', () => {
  it('is done when the page hears: keys, a click on a button and a sent form, in their order', async () => {
    await stands()
    await userEvent.keyboard('k')
    await userEvent.click(screen.getByRole('button', { name: 'Tryck' }))
    await userEvent.type(screen.getByRole('textbox'), 'hemligt{Enter}')
    expect(done).not.toHaveBeenCalled()
    await hears()
    expect(done.mock.calls.flat()).toEqual(['key', 'click', 'submit'])
  })

  it('never sends a form as the browser would, with its fields in the address', async () => {
    await stands()
    const sent = new SubmitEvent('submit', { bubbles: true, cancelable: true })
    screen.getByRole('form').dispatchEvent(sent)
    expect(sent.defaultPrevented).toBe(true)
  })

  it('is done once, and not what is older than five seconds', async () => {
    await stands()
    await userEvent.keyboard('k')
    const now = performance.now()
    vi.spyOn(performance, 'now').mockReturnValue(now + 6000)
    await hears()
    replayEarlyInput()
    expect(done).not.toHaveBeenCalled()
  })

  it('leaves what a field takes by itself to the field', async () => {
    await stands()
    await userEvent.type(screen.getByRole('textbox'), 'kk')
    await hears()
    expect(done).not.toHaveBeenCalled()
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'kk')
  })
})

const page = () => (
  <AppFrame locale="sv" theme="system">
    <Page />
  </AppFrame>
)

/** The page as the server sends it, with the recorder running. */
async function stands(): Promise<void> {
  done.mockClear()
  recordEarlyInput()
  const root = document.createElement('div')
  root.id = 'root'
  root.innerHTML = renderToString(page())
  document.body.append(root)
}

async function hears(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page does not stand')
  await act(async () => {
    hydrated = hydrateRoot(root, page())
  })
}

function Page() {
  useHotkeys([{ keys: 'k', label: 'K', run: () => done('key') }])
  return (
    <>
      <button type="button" onClick={() => done('click')}>
        Tryck
      </button>
      <Form aria-label="Form" onSubmit={() => done('submit')}>
        <input name="password" />
      </Form>
    </>
  )
}
