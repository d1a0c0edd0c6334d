import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Tabs } from '@/components/ui/tabs'

const TABS = ['first', 'middle', 'last'].map((value) => ({ value, label: value }))
const WIDTH = 100
const SHOWN = 150

/** As a narrow screen lays them out: each tab a hundred wide, room for one and a half. */
function narrow() {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const list = this.closest('[role="tablist"]')
    const at = this === list || !list ? -1 : [...list.children].indexOf(this)
    const left = at < 0 ? 0 : at * WIDTH - (list?.scrollLeft ?? 0)
    return new DOMRect(left, 0, at < 0 ? SHOWN : WIDTH, 40)
  })
}

const tabs = (value: string) => (
  <Tabs aria-label="Parts" tabs={TABS} value={value} onValueChange={() => undefined}>
    {null}
  </Tabs>
)
const scrolled = () => screen.getByRole('tablist').scrollLeft

describe('Tabs on a narrow screen', () => {
  it('show the chosen one whole, also when the page begins with it', () => {
    narrow()
    const { rerender } = render(tabs('last'))
    expect(scrolled()).toBe(150)
    rerender(tabs('first'))
    expect(scrolled()).toBe(0)
  })

  it('do not move when it is in sight', () => {
    narrow()
    render(tabs('first'))
    expect(scrolled()).toBe(0)
  })
})
