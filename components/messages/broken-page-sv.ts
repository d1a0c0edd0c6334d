/** What stands instead of everything when a page came in pieces. */
export const brokenPageSv = {
  title: 'Sidan kom inte fram hel',
  text: 'Servern eller nätverket försvann medan den hämtades. Inget som har sparats är borta.',
  reload: 'Hämta sidan igen',
}

export type BrokenPageWords = typeof brokenPageSv
