import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { type AddressFile, readTableAs, recogniseText } from '@/lib/imports/address-file'
import type { Encoding } from '@/lib/imports/detect-encoding'
import { ENCODING_NAMES } from '@/lib/imports/detect-encoding'
import { uploadIsGone } from '@/lib/imports/errors'
import type { FileChoices } from '@/lib/imports/types'
import { placesOf, sheetPlace } from '@/lib/imports/uploads'

export interface StoredFile {
  name: string
  storedAs: string | null
  /** Null for a file that is no spreadsheet. */
  sheets: string[] | null
  contentHash: string
  /** As it was found, for people. */
  encoding: string
  choices: FileChoices | null
}

/** A stored file as it is read with everything that was chosen. Errors: `not_found` when it is gone. */
export async function openStoredFile(dataDir: string, file: StoredFile): Promise<AddressFile> {
  const path = textOf(dataDir, file)
  const { delimiter, columns, encoding: chosen } = file.choices ?? {}
  const encoding = encodingOf(chosen) ?? encodingNamed(file.encoding) ?? (await recogniseText(path)).encoding
  const table = await readTableAs(path, encoding, { delimiter, columns })
  return { path, name: file.name, contentHash: file.contentHash, encoding, table }
}

/** The text of an upload: its own, or what was read out of the chosen sheet; a spreadsheet itself is no text. */
export function textOf(dataDir: string, { storedAs, sheets, choices }: Omit<StoredFile, 'contentHash'>): string {
  if (storedAs === null) throw uploadIsGone()
  const at = choices?.sheet === undefined ? 0 : (sheets ?? []).indexOf(choices.sheet)
  const path = sheets === null ? placesOf(dataDir, storedAs).original : sheetPlace(dataDir, storedAs, at)
  if (!existsSync(path)) throw uploadIsGone()
  return path
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])

export async function isSpreadsheet(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0)
    return buffer.equals(ZIP)
  } finally {
    await file.close()
  }
}

function encodingNamed(name: string): Encoding | undefined {
  return encodings.find((encoding) => ENCODING_NAMES[encoding] === name)
}

function encodingOf(chosen: string | undefined): Encoding | undefined {
  return encodings.find((encoding) => encoding === chosen)
}

const encodings = Object.keys(ENCODING_NAMES) as Encoding[]
