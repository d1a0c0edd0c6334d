import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { UserScreen } from '@/components/users/user-screen'
import { loadUserPage } from '@/lib/users/loaders'

interface UserPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: UserPageProps): Promise<Metadata> {
  const { person } = await loadUserPage(idOf((await params).id))
  return { title: person.name }
}

export default async function UserPage({ params }: UserPageProps) {
  return <UserScreen {...(await loadUserPage(idOf((await params).id)))} />
}

function idOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}
