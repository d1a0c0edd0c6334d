import type { ReportAddress } from '@/lib/reports/read-address'
import type { ReportChoices } from '@/lib/reports/types'

export interface ReportScreenProps<Report> {
  /** Null when there is more than a page can show; `refusal` says what to do. */
  report: Report | null
  refusal: string | null
  address: ReportAddress
  choices: ReportChoices
  /** Local day. */
  today: string
  opensCalls: boolean
  opensOrders: boolean
}
