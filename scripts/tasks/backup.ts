import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildServer } from '../tooling/build-project.ts'
import { loadEnv } from '../tooling/load-env.ts'

loadEnv()
// Built with the server that runs now: its files are not written anew under its feet.
if (!existsSync('dist/backup.js')) await buildServer()
await import(pathToFileURL('dist/backup.js').href)
