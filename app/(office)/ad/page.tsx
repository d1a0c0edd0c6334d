import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { OfficeScreen } from '@/components/office/office-screen'
import { loadInboxPage } from '@/lib/inbox/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.office }
}

export default async function OfficePage() {
  return <OfficeScreen {...(await loadInboxPage())} />
}
