import { pathToFileURL } from 'node:url'
import { buildServerIfMissing } from '../tooling/build-project.ts'
import { loadEnv } from '../tooling/load-env.ts'

loadEnv()
await buildServerIfMissing()
await import(pathToFileURL('dist/backup.js').href)
