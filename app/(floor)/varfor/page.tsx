import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { tuningEn } from '@/components/messages/tuning-en'
import { tuningSv } from '@/components/messages/tuning-sv'
import { WhyScreen } from '@/components/why-not/why-screen'
import { loadWhyPage } from '@/lib/why-not/loaders'

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await readLook()
  return { title: (locale === 'en' ? tuningEn : tuningSv).why.title }
}

interface WhyPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function WhyPage({ searchParams }: WhyPageProps) {
  await loadWhyPage()
  const { foretag } = await searchParams
  return (
    <WhyScreen companyId={typeof foretag === 'string' && /^[1-9]\d{0,8}$/.test(foretag) ? Number(foretag) : null} />
  )
}
