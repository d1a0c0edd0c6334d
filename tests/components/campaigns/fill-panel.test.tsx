import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FillPanel } from '@/components/campaigns/fill/fill-panel'
import { Toaster } from '@/components/ui/toaster'
import type { FilledStep } from '@/lib/rounds/types'

const FORECAST = { total: 600, added: 500, alreadyIn: 60, suppressed: 10, asleep: 30, barred: 4, recent: 20 }
const step = (more: Partial<FilledStep>): FilledStep => ({
  ...{ added: 250, alreadyIn: 0, suppressed: 0, asleep: 0, nextAfter: null },
  ...more,
})

let steps: Array<Response | Promise<Response>> = []
let filled: Array<Record<string, unknown>> = []
const onFilled = vi.fn(async () => {})

beforeEach(() => {
  steps = []
  filled = []
  onFilled.mockClear()
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path === '/api/fill-choices') return Response.json({ imports: [], sources: [] })
    if (path === '/api/rounds/7/count') return Response.json(FORECAST)
    filled.push(JSON.parse(String(init?.body)))
    return steps.shift() ?? Response.json({}, { status: 500 })
  })
})

async function countAll() {
  const panel = <FillPanel roundId={7} onFilled={onFilled} onClose={() => {}} />
  const { rerender } = render(page(panel))
  await userEvent.click(screen.getByRole('radio', { name: 'Sökning i registret' }))
  await userEvent.click(screen.getByRole('button', { name: /^Räkna/ }))
  expect(await screen.findByText('600 i urvalet')).toBeTruthy()
  return { leave: () => rerender(page(null)) }
}

const page = (panel: ReactNode) => (
  <>
    {panel}
    <Toaster />
  </>
)

describe('Filling a round', () => {
  it('counts first, and adds step by step to the end', async () => {
    steps = [
      Response.json(step({ nextAfter: 250 })),
      Response.json(step({ alreadyIn: 60, asleep: 30, suppressed: 10 })),
    ]
    await countAll()
    expect(filled).toEqual([])
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('500 är tillagda.')).toBeTruthy()
    expect(filled.map(({ after }) => after)).toEqual([0, 250])
    expect(onFilled).toHaveBeenCalledOnce()
  })

  it('shows how far it is, and stops after the step that is under way', async () => {
    let answer = (_: Response) => {}
    steps = [
      Response.json(step({ nextAfter: 250 })),
      new Promise((resolve) => {
        answer = resolve
      }),
    ]
    await countAll()
    await userEvent.click(screen.getByRole('button', { name: /^Lägg till 500/ }))
    expect(await screen.findByText('250 av 600 gångna igenom')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }))
    answer(Response.json(step({ nextAfter: 500 })))
    expect(await screen.findByText(/^Avbrutet\. 500 är tillagda/)).toBeTruthy()
    expect(filled).toHaveLength(2)
  })

  it('says how far it came when the dialog is closed over it', async () => {
    let answer = (_: Response) => {}
    steps = [
      new Promise((resolve) => {
        answer = resolve
      }),
    ]
    const { leave } = await countAll()
    await userEvent.click(screen.getByRole('button', { name: /^Lägg till 500/ }))
    leave()
    answer(Response.json(step({ nextAfter: 250 })))
    expect(await screen.findByText(/^Avbrutet\. 250 är tillagda/)).toBeTruthy()
    expect(filled).toHaveLength(1)
    expect(onFilled).toHaveBeenCalledOnce()
  })

  it('goes on with what was counted, whatever is chosen meanwhile', async () => {
    let answer = (_: Response) => {}
    steps = [
      new Promise((resolve) => {
        answer = resolve
      }),
    ]
    await countAll()
    await userEvent.click(screen.getByRole('button', { name: /^Lägg till 500/ }))
    await userEvent.click(screen.getByRole('radio', { name: 'Import' }))
    expect(screen.getByText('0 av 600 gångna igenom')).toBeTruthy()
    answer(Response.json(step({})))
    expect(await screen.findByText('250 är tillagda.')).toBeTruthy()
  })

  it('says that what was added stays when a step is refused', async () => {
    const refusal = { error: { code: 'conflict', message: 'Omgången är redan avslutad.' } }
    steps = [Response.json(step({ nextAfter: 250 })), Response.json(refusal, { status: 409 })]
    await countAll()
    await userEvent.click(screen.getByRole('button', { name: /^Lägg till 500/ }))
    expect(await screen.findByText(/^Påfyllningen stannade/)).toBeTruthy()
    await waitFor(() => expect(onFilled).toHaveBeenCalledOnce())
  })

  it('forgets the counts when the search is changed', async () => {
    await countAll()
    await userEvent.type(screen.getByRole('textbox', { name: 'Postnummer' }), '111 00')
    expect(screen.queryByText('600 i urvalet')).toBeNull()
    expect(screen.queryByRole('button', { name: /^Lägg till/ })).toBeNull()
  })
})
