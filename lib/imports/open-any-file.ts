import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type AddressFile, openAddressFile } from '@/lib/imports/address-file'
import { isSpreadsheet } from '@/lib/imports/open-stored-file'
import { readSpreadsheet } from '@/lib/imports/read-spreadsheet'
import { placesOf, removeUpload } from '@/lib/imports/uploads'

interface OpenFile {
  file: AddressFile
  /** Takes away what was made to read it. */
  remove(): Promise<void>
}

/** A file of the command line: text as it lies there, the first sheet of a spreadsheet as text beside the uploads. */
export async function openAnyFile(dataDir: string, path: string): Promise<OpenFile> {
  if (!existsSync(path) || !(await isSpreadsheet(path))) return { file: await openAddressFile(path), remove: nothing }
  const storedAs = crypto.randomUUID()
  const { text } = placesOf(dataDir, storedAs)
  const remove = () => removeUpload(dataDir, storedAs)
  try {
    await mkdir(dirname(text), { recursive: true, mode: 0o700 })
    await readSpreadsheet({ path, to: text })
    return { file: { ...(await openAddressFile(text)), name: basename(path) }, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

const nothing = () => Promise.resolve()
