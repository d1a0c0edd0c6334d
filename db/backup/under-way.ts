import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lies in the data folder while a restore changes the names of its files. */
export const UNDER_WAY = 'restore.under-way'

/** A folder in which a restore was cut off is no empty installation: opening it would begin a new one. */
export function refuseHalfRestored(dataDir: string): void {
  const file = join(dataDir, UNDER_WAY)
  if (!existsSync(file)) return
  throw new Error(
    `En återläsning av ${dataDir} avbröts. Kör npm run db:restore igen, eller flytta tillbaka det som ligger i ${readFileSync(file, 'utf8')} och ta bort ${file}.`,
  )
}
