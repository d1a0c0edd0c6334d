import { existsSync } from 'node:fs'

/** Reads .env beside package.json, when there is one; what the environment already says goes first. */
export function loadEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}
