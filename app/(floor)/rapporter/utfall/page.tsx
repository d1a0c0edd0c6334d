import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { OutcomesScreen } from '@/components/reports/outcomes-screen'
import { loadOutcomesPage } from '@/lib/reports/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.reports }
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OutcomesPage({ searchParams }: PageProps) {
  return <OutcomesScreen {...(await loadOutcomesPage(await searchParams))} />
}
