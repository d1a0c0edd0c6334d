import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { ImportsScreen } from '@/components/imports/imports-screen'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { loadImportsPage } from '@/lib/imports/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.imports }
}

interface ImportsPageProps {
  searchParams: Promise<{ fore?: string }>
}

export default async function ImportsPage({ searchParams }: ImportsPageProps) {
  const { fore = '' } = await searchParams
  const before = /^[1-9]\d{0,8}$/.test(fore) ? Number(fore) : undefined
  return <ImportsScreen imports={await loadImportsPage(before)} isFirstPage={before === undefined} />
}
