import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { TemplatesScreen } from '@/components/templates/templates-screen'
import { loadTemplatesPage } from '@/lib/mail/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.templates }
}

export default async function TemplatesPage() {
  return <TemplatesScreen templates={await loadTemplatesPage()} />
}
