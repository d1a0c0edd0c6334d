import type { Metadata } from 'next'
import { EnrolScreen } from '@/components/second-factor/enrol-screen'
import { requireEnrolment } from '@/lib/auth/loaders'

export const metadata: Metadata = { title: 'Ringkö' }

export default async function EnrolPage() {
  await requireEnrolment()
  return <EnrolScreen />
}
