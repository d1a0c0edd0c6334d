'use client'
import { useRouter } from 'next/navigation'
import { kronor } from '@/components/orders/kronor'
import { chosenName } from '@/components/shell/on-paper'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { LINE_KINDS } from '@/lib/orders/types'
import { quickPeriod } from '@/lib/reports/periods'
import type { ReportAddress } from '@/lib/reports/read-address'
import { netAmount } from '@/lib/reports/rules'
import { type ReportPage, SALES_GROUPS, type SalesReport } from '@/lib/reports/types'
import { GroupField } from './group-field'
import { isOfPeople } from './is-of-people'
import { NamedField, ReportFilters } from './report-filters'
import { ReportHeader } from './report-header'
import { reportHref } from './report-href'
import { SalesTable } from './sales-table'
import { useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

/** What was sold, by product, person, kind and time, one grouping down and one across. */
export function SalesScreen(props: ReportPage<SalesReport>) {
  const { report, refusal, address, choices, today, opensOrders } = props
  const words = useReportWords()
  const { sales, filters } = words
  const router = useRouter()
  const period = report?.period ?? quickPeriod('this_week', today)
  const choose = (change: ReportAddress) => router.push(reportHref('forsaljning', { ...address, ...change }))
  const { campaign: campaignId, caller: userId, product: productId, kind } = address
  const kinds = [
    { value: '', label: filters.all },
    ...LINE_KINDS.map((one) => ({ value: one as string, label: words.kinds[one] })),
  ]
  return (
    <>
      <ReportHeader
        title={sales.title}
        text={sales.intro}
        report="forsaljning"
        address={address}
        period={report && period}
        isOfPeople={isOfPeople({ choices, groups: [report?.by ?? null, report?.across ?? null], caller: userId })}
      />
      <ReportFilters
        report="forsaljning"
        address={address}
        choices={choices}
        today={today}
        period={period}
        chosen={[chosenName(choices.products, productId), kind && words.kinds[kind]]}
      >
        <NamedField
          label={filters.product}
          all={choices.products}
          value={productId}
          onChoose={(product) => choose({ product })}
        />
        <Field label={filters.kind} className="w-32 max-sm:w-full">
          <Select
            options={kinds}
            value={kind ?? ''}
            onValueChange={(said) => choose({ kind: LINE_KINDS.find((one) => one === said) })}
          />
        </Field>
        <GroupField
          label={filters.rows}
          groups={SALES_GROUPS}
          value={report?.by ?? 'product'}
          taken={report?.across ?? null}
          onChoose={(by) => choose({ by })}
        />
        <GroupField
          label={filters.across}
          groups={SALES_GROUPS}
          value={report?.across ?? null}
          taken={report?.by ?? null}
          canBeNone
          onChoose={(across) => choose({ across })}
        />
      </ReportFilters>
      {report && <SumLine {...report} />}
      {report && report.rows.length > 0 && (
        <SalesTable
          report={report}
          narrowed={{ ...period, campaignId, userId, productId, kind }}
          opensOrders={opensOrders}
        />
      )}
      {report?.rows.length === 0 && (
        <Panel>
          <EmptyState title={sales.empty} text={words.emptyText} />
        </Panel>
      )}
      {refusal && (
        <Panel>
          <EmptyState title={words.refused} text={refusal} />
        </Panel>
      )}
    </>
  )
}

function SumLine({ total, orders }: SalesReport) {
  const { sales } = useReportWords()
  const { count } = useReportFigures()
  return (
    <p role="status" className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 tabular-nums">
      <b className="text-[15px] font-semibold">{sales.total(kronor(netAmount(total)))}</b>
      <span className="text-ink-2">{sales.summary(count(orders.sold), kronor(total.sold.amount))}</span>
      {orders.cancelled > 0 && (
        <span className="text-ink-3">{sales.gone(count(orders.cancelled), kronor(total.cancelled.amount))}</span>
      )}
    </p>
  )
}
