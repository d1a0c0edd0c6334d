import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MessageScreen } from '@/components/outbox/message-screen'
import { loadMessagePage } from '@/lib/mail/loaders'

interface MessagePageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: MessagePageProps): Promise<Metadata> {
  const { message } = await loadMessagePage(idOf((await params).id))
  return { title: message.subject }
}

export default async function MessagePage({ params }: MessagePageProps) {
  return <MessageScreen {...(await loadMessagePage(idOf((await params).id)))} />
}

function idOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}
