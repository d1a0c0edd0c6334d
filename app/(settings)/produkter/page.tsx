import type { Metadata } from 'next'
import { readLook } from '@/app/read-look'
import { frameWordsFor } from '@/components/messages/frame-words-for'
import { ProductsScreen } from '@/components/products/products-screen'
import { loadProductsPage } from '@/lib/products/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameWordsFor((await readLook()).locale).places.products }
}

export default async function ProductsPage() {
  return <ProductsScreen {...(await loadProductsPage())} />
}
