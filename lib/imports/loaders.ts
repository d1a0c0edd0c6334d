import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageContext } from '@/lib/auth/loaders'
import { isAppError } from '@/lib/errors'
import type { ImportSummary, ImportView } from '@/lib/imports/import-view'
import { listImports } from '@/lib/imports/list-imports'
import { loadImport } from '@/lib/imports/load-import'
import { type ImportOptions, loadImportOptions } from '@/lib/imports/load-options'

export async function loadImportsPage(before?: number): Promise<ImportSummary[]> {
  return listImports(await pageContext('campaign.steer'), { before })
}

export interface ImportPage {
  file: ImportView
  options: ImportOptions
}

/** One file; read once for each page, of which the title is a part. */
export const loadImportPage = cache(async (id: number): Promise<ImportPage> => {
  const context = await pageContext('campaign.steer')
  const file = await loadImport(context, { id }).catch((thrown: unknown) => {
    if (isAppError(thrown) && thrown.code === 'not_found') notFound()
    throw thrown
  })
  return { file, options: await loadImportOptions(context) }
})
