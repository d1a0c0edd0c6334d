import type { Metadata } from 'next'
import { WelcomeScreen } from '@/components/users/welcome-screen'
import { loadInvited } from '@/lib/sign-in-links/loaders'

/** The address is a secret: it is told to nobody. */
export const metadata: Metadata = { title: 'Ringkö', referrer: 'no-referrer', robots: 'noindex' }

interface WelcomePageProps {
  params: Promise<{ token: string }>
}

export default async function WelcomePage({ params }: WelcomePageProps) {
  const { token } = await params
  return <WelcomeScreen token={token} invited={await loadInvited(token)} />
}
