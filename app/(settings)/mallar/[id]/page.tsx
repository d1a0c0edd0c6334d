import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TemplateScreen } from '@/components/templates/template-screen'
import { loadTemplatePage } from '@/lib/mail/loaders'

interface TemplatePageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: TemplatePageProps): Promise<Metadata> {
  return { title: (await loadTemplatePage(idOf((await params).id))).name }
}

export default async function TemplatePage({ params }: TemplatePageProps) {
  const template = await loadTemplatePage(idOf((await params).id))
  return <TemplateScreen key={template.version} template={template} />
}

function idOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}
