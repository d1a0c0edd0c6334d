import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { SetUpScreen } from '@/components/set-up/set-up-screen'
import { currentUser } from '@/lib/auth/loaders'
import { loadSetUp } from '@/lib/set-up/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.start }
}

export default async function SetUpPage() {
  const step = await loadSetUp()
  if (step === 'done' && (await currentUser())) redirect('/')
  return <SetUpScreen step={step} />
}
