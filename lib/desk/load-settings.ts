import type { Reader } from '@/db/database'
import { findSetting } from '@/db/queries/settings'
import type { DeskSnapshot } from '@/lib/queue/types'

const DIAL_SCHEMES = ['tel', 'sip', 'callto'] as const

/** What the screen needs of the installation's settings. Only a demo has a clock of its own. */
export async function loadSettings(
  reader: Reader,
  { now, realNow }: { now: number; realNow: number },
): Promise<DeskSnapshot['settings']> {
  const [dial] = await findSetting(reader, { key: 'dial_scheme' })
  const demo = (await findSetting(reader, { key: 'demo' })).length > 0
  const dialScheme = DIAL_SCHEMES.find((scheme) => scheme === dial?.value) ?? 'tel'
  return { dialScheme, demo, clockOffsetMs: demo ? now - realNow : 0 }
}
