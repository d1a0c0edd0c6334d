import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { UsersScreen } from '@/components/users/users-screen'
import { loadUsersPage } from '@/lib/users/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.users }
}

export default async function UsersPage() {
  return <UsersScreen users={await loadUsersPage()} />
}
