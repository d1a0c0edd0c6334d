import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { CompanyScreen } from '@/components/company/company-screen'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { loadCompanyPage } from '@/lib/company/loaders'
import { loadOfficePanels } from '@/lib/inbox/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.company }
}

export default async function CompanyPage() {
  return <CompanyScreen {...(await loadCompanyPage())} {...(await loadOfficePanels())} />
}
