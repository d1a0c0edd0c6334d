import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { SalesScreen } from '@/components/reports/sales-screen'
import { loadSalesPage } from '@/lib/reports/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.reports }
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SalesPage({ searchParams }: PageProps) {
  return <SalesScreen {...(await loadSalesPage(await searchParams))} />
}
