import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { BrokenPage } from '@/components/shell/broken-page'

const page = document.documentElement

afterEach(() => {
  page.lang = ''
  delete page.dataset.theme
})

describe('What stands instead of a page that broke', () => {
  it('is in Swedish when nothing is known of the page', () => {
    expect(renderToStaticMarkup(<BrokenPage />)).toContain('<html lang="sv">')
  })

  it('keeps the language and the look of the page it replaces', () => {
    page.lang = 'en'
    page.dataset.theme = 'dark'
    const html = renderToStaticMarkup(<BrokenPage />)
    expect(html).toContain('<html lang="en" data-theme="dark">')
    expect(html).toContain('Fetch the page again</button>')
  })
})
