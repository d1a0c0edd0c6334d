import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { DeskScreen } from '@/components/desk/desk-screen'
import { messagesFor } from '@/components/messages/messages-for'
import { loadDeskPage } from '@/lib/desk/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor((await readLook()).locale).desk.title }
}

export default async function DeskPage() {
  return <DeskScreen {...(await loadDeskPage())} />
}
