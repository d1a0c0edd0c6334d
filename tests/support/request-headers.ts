/** What a screen of who has this session sends with each request. */
export const headersOf = (token: string | undefined) => ({
  Cookie: `ringko_session=${token}`,
  'X-Ringko-Client': 'test',
})
