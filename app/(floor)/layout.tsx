import type { ReactNode } from 'react'
import { Workspace } from '@/components/shell/workspace'
import { requireUser } from '@/lib/auth/loaders'

/** The frame; what may be seen is checked by each page's own loader. */
export default async function FloorLayout({ children }: { children: ReactNode }) {
  const { name, role } = await requireUser()
  return <Workspace user={{ name, role }}>{children}</Workspace>
}
