import { pathToFileURL } from 'node:url'

/** Runs the built server in this very process, so that a stop signal reaches it without a middleman. */
export async function startServer(): Promise<void> {
  await import(pathToFileURL('dist/server.js').href)
}
