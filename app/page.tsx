import { redirect } from 'next/navigation'
import { landingFor } from '@/components/auth/landing-for'
import { requireUser } from '@/lib/auth/loaders'

/** The address alone leads to where the person works. */
export default async function StartPage() {
  const { role } = await requireUser()
  redirect(landingFor(role))
}
