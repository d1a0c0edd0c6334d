import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportScreen } from '@/components/imports/import-screen'
import { loadImportPage } from '@/lib/imports/loaders'

interface ImportPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  const { file } = await loadImportPage(idOf((await params).id))
  return { title: file.name }
}

export default async function ImportPage({ params }: ImportPageProps) {
  return <ImportScreen {...(await loadImportPage(idOf((await params).id)))} />
}

function idOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}
