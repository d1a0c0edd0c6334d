import 'server-only'
import { pageContext } from '@/lib/auth/loaders'

/** The page is for who may ask; what it shows is asked when a company is chosen. */
export async function loadWhyPage(): Promise<void> {
  await pageContext('queue.explain')
}
