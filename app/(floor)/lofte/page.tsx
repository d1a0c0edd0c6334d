import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { PromisesScreen } from '@/components/promises/promises-screen'
import { loadPromisesPage } from '@/lib/promises/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.promises }
}

export default async function PromisesPage() {
  return <PromisesScreen {...(await loadPromisesPage())} />
}
