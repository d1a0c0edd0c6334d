import { columnsMissing } from '@/lib/imports/errors'
import { openStoredFile, type StoredFile } from '@/lib/imports/open-stored-file'
import { type MissingColumn, missingColumns } from '@/lib/imports/rules'

const TEXTS: Record<MissingColumn, string> = {
  name: 'Välj vilken kolumn som är företagets namn.',
  identity: 'Välj minst en kolumn att känna igen företaget på: organisationsnummer, arbetsställenummer eller telefon.',
}

/** Nothing is planned or read in before the columns say who a company is. Errors: `invalid`. */
export async function demandColumns(dataDir: string, file: StoredFile): Promise<void> {
  const { table } = await openStoredFile(dataDir, file)
  const missing = missingColumns(table.columns)
  if (missing.length > 0) throw columnsMissing(Object.fromEntries(missing.map((what) => [what, TEXTS[what]])))
}
