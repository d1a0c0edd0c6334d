import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { OrdersScreen } from '@/components/orders/orders-screen'
import { loadOrdersPage } from '@/lib/order-list/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.orders }
}

interface OrdersPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  return <OrdersScreen {...(await loadOrdersPage(await searchParams))} />
}
