import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { StopsScreen } from '@/components/stops/stops-screen'
import { loadStopsPage } from '@/lib/inbox/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.stops }
}

interface StopsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function StopsPage({ searchParams }: StopsPageProps) {
  return <StopsScreen {...(await loadStopsPage(await searchParams))} />
}
