import { pathToFileURL } from 'node:url'
import { buildServer } from '../tooling/build-project.ts'
import { loadEnv } from '../tooling/load-env.ts'

loadEnv()
await buildServer()
await import(pathToFileURL('dist/copy-to-postgres.js').href)
