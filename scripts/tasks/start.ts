import { buildIfChanged } from '../tooling/build-project.ts'
import { loadEnv } from '../tooling/load-env.ts'
import { startServer } from '../tooling/start-server.ts'

loadEnv()
Object.assign(process.env, { NODE_ENV: 'production' })
await buildIfChanged()
await startServer()
