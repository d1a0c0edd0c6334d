import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { CallsScreen } from '@/components/reports/calls-screen'
import { loadCallsPage } from '@/lib/call-list/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.reports }
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CallsPage({ searchParams }: PageProps) {
  return <CallsScreen {...(await loadCallsPage(await searchParams))} />
}
