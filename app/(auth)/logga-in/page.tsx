import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readLook } from '@/app/read-look'
import { landingFor } from '@/components/auth/landing-for'
import { SignInScreen } from '@/components/auth/sign-in-screen'
import { messagesFor } from '@/components/messages/messages-for'
import { currentUser } from '@/lib/auth/loaders'
import { loadDemoAccounts } from '@/lib/demo/loaders'
import { leadToSetUp } from '@/lib/set-up/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor((await readLook()).locale).signIn.title }
}

export default async function SignInPage() {
  await leadToSetUp()
  const user = await currentUser()
  if (user) redirect(landingFor(user.role))
  return <SignInScreen demo={loadDemoAccounts()} />
}
