import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { AccountScreen } from '@/components/auth/account-screen'
import { messagesFor } from '@/components/messages/messages-for'
import { loadShowsBest } from '@/lib/best/loaders'
import { loadOwnSecondFactor } from '@/lib/second-factor/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor((await readLook()).locale).account.title }
}

export default async function AccountPage() {
  return <AccountScreen secondFactor={await loadOwnSecondFactor()} showsBest={await loadShowsBest()} />
}
