export interface Asker {
  origin: string | undefined
  secFetchSite: string | undefined
  /** The header X-Ringko-Client: it cannot be sent cross-site without permission. */
  client: string | undefined
  host: string | undefined
}

/**
 * Whether a request that changes something, or a socket, comes from our own pages or from a program. A foreign or null
 * origin never does; without any origin a program has to say its name.
 */
export function isSameOrigin({ origin, secFetchSite, client, host }: Asker, publicOrigin: string | undefined): boolean {
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin') return false
  if (origin !== undefined) return origin === (publicOrigin ? new URL(publicOrigin).origin : `http://${host}`)
  return secFetchSite !== undefined || Boolean(client)
}
