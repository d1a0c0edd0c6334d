const SENTENCES: ReadonlyArray<[code: RegExp, sentence: string]> = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)$/, 'disken är full'],
  [/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/, 'den som kör kommandot får inte läsa eller skriva'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'databasen är skadad, återläs den senaste säkerhetskopian'],
]

/** What the system's and SQLite's codes mean to whoever typed a command, null for any other error. */
export function fileSentence(error: unknown): string | null {
  const { code, path } = (error ?? {}) as { code?: unknown; path?: unknown }
  const sentence = SENTENCES.find(([known]) => known.test(String(code)))?.[1]
  return sentence ? [sentence, path].filter(Boolean).join(': ') : null
}
