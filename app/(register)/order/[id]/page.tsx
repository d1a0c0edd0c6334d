import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { OrderScreen } from '@/components/orders/order-screen'
import { loadOneOrderPage } from '@/lib/order-list/loaders'

interface OrderPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const { order } = await loadOneOrderPage(idOf((await params).id))
  return { title: `${frameWordsFor((await readLook()).locale).places.orders} ${order.number}` }
}

export default async function OrderPage({ params }: OrderPageProps) {
  return <OrderScreen {...(await loadOneOrderPage(idOf((await params).id)))} />
}

function idOf(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}
