import type { BrokenPageWords } from './broken-page-sv'

export const brokenPageEn: BrokenPageWords = {
  title: 'The page did not arrive whole',
  text: 'The server or the network went away while it was fetched. Nothing that was saved is lost.',
  reload: 'Fetch the page again',
}
