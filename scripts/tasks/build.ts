import { buildIfChanged } from '../tooling/build-project.ts'

await buildIfChanged()
