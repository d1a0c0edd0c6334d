import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { qualityEn } from '@/components/messages/quality-en'
import { qualitySv } from '@/components/messages/quality-sv'
import { QualityScreen } from '@/components/quality/quality-screen'
import { loadQualityPage } from '@/lib/quality/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { sv: qualitySv, en: qualityEn }[(await readLook()).locale].title }
}

interface QualityPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function QualityPage({ searchParams }: QualityPageProps) {
  return <QualityScreen {...(await loadQualityPage(await searchParams))} />
}
