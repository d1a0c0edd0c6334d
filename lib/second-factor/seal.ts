import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'

export interface Sealing {
  key: Buffer
  /** A sealed secret fits this user alone: it cannot be moved to another row. */
  userId: number
}

/** `v1.<nonce>.<tag>.<sealed>` */
export function seal(text: string, { key, userId }: Sealing): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(`user ${userId}`))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** Null when it was sealed with another key, for another user, or is no longer whole. */
export function unseal(text: string, { key, userId }: Sealing): string | null {
  const [version, nonce, tag, sealed] = text.split('.')
  if (version !== 'v1' || !nonce || !tag || !sealed) return null
  try {
    const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64url'))
    decipher.setAAD(Buffer.from(`user ${userId}`)).setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
