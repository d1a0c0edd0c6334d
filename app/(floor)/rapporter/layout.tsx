import type { ReactNode } from 'react'
import { ReportTabs } from '@/components/reports/report-tabs'

/** The reports stand beside each other; each page's own loader checks who may see it. */
export default function ReportsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <ReportTabs />
      {children}
    </>
  )
}
