import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DropFile } from '@/components/imports/drop-file'
import { AppFrame } from '@/components/shell/app-frame'
import { fakeRouter } from '@/tests/support/fake-router'

/** An upload that is under way until the test answers it. */
class SlowRequest {
  static last: SlowRequest
  upload = {}
  status = 0
  response: unknown = null
  onload: () => void = () => undefined
  constructor() {
    SlowRequest.last = this
  }
  open() {}
  setRequestHeader() {}
  send() {}
  answer(status: number, response: unknown) {
    Object.assign(this, { status, response })
    this.onload()
  }
}

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', SlowRequest)
  fakeRouter.push.mockClear()
})

describe('A file that is sent', () => {
  it('opens its page when it has come', async () => {
    await send()
    SlowRequest.last.answer(200, { id: 7 })
    await vi.waitFor(() => expect(fakeRouter.push).toHaveBeenCalledWith('/import/7'))
  })

  it('takes nobody away from another page: it is told there', async () => {
    const { leave } = await send()
    leave()
    SlowRequest.last.answer(200, { id: 7 })
    expect(await screen.findByText('adresser.csv är uppladdad.')).toBeDefined()
    expect(fakeRouter.push).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Öppna' }))
    expect(fakeRouter.push).toHaveBeenCalledWith('/import/7')
  })

  it('is told on another page too when it is no address file', async () => {
    const { leave } = await send()
    leave()
    SlowRequest.last.answer(400, { error: { code: 'invalid', message: 'Filen är tom.', details: {} } })
    expect(await screen.findAllByText('Filen är tom.')).not.toEqual([])
  })

  it('is asked about before the browser closes the page under it', async () => {
    expect(isAskedBeforeClosing()).toBe(false)
    await send()
    expect(isAskedBeforeClosing()).toBe(true)
  })
})

async function send() {
  const page = (children: React.ReactNode) => (
    <AppFrame theme="light" locale="sv">
      {children}
    </AppFrame>
  )
  const { rerender } = render(page(<DropFile />))
  await userEvent.upload(screen.getByLabelText('Välj fil'), new File(['a;b'], 'adresser.csv', { type: 'text/csv' }))
  return { leave: () => rerender(page(<p>Kampanjer</p>)) }
}

function isAskedBeforeClosing(): boolean {
  const closing = new Event('beforeunload', { cancelable: true })
  fireEvent(window, closing)
  return closing.defaultPrevented
}
