import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readLook } from '@/app/read-look'
import { workplaceOf } from '@/components/auth/landing-for'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { FirstStepsScreen } from '@/components/set-up/first-steps-screen'
import { loadFirstSteps } from '@/lib/set-up/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.start }
}

/** Where an administrator starts until there is something to call. */
export default async function StartPage() {
  const steps = await loadFirstSteps()
  if (steps.addresses && steps.campaign) redirect(workplaceOf('admin'))
  return <FirstStepsScreen steps={steps} />
}
