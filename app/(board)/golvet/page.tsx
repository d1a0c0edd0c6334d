import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { FloorScreen } from '@/components/floor/floor-screen'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { requireUser } from '@/lib/auth/loaders'
import { loadFloorPage } from '@/lib/floor/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.floor }
}

interface FloorPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Another day is another board; another campaign shows less of the same. */
export default async function FloorPage({ searchParams }: FloorPageProps) {
  const { name, role } = await requireUser()
  const page = await loadFloorPage(await searchParams)
  return <FloorScreen key={page.day.day} user={{ name, role }} {...page} />
}
