import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { OutboxScreen } from '@/components/outbox/outbox-screen'
import { loadOutboxPage } from '@/lib/mail/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.outbox }
}

interface OutboxPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OutboxPage({ searchParams }: OutboxPageProps) {
  return <OutboxScreen {...(await loadOutboxPage(await searchParams))} />
}
