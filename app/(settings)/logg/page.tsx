import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { LogScreen } from '@/components/audit/log-screen'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { loadLogPage } from '@/lib/audit/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.log }
}

interface LogPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LogPage({ searchParams }: LogPageProps) {
  return <LogScreen {...(await loadLogPage(await searchParams))} />
}
