'use client'
import { useRouter } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { quickPeriod } from '@/lib/reports/periods'
import type { ReportAddress } from '@/lib/reports/read-address'
import { GROUPS, type OutcomesReport, type ReportPage } from '@/lib/reports/types'
import { GroupField } from './group-field'
import { isOfPeople } from './is-of-people'
import { KeyFigures } from './key-figures'
import { OutcomesTable } from './outcomes-table'
import { ReportFilters } from './report-filters'
import { ReportHeader } from './report-header'
import { reportHref } from './report-href'
import { useReportWords } from './use-report-words'

/** What came of the calls of a period, by person, campaign, hour or part of the calendar. */
export function OutcomesScreen(props: ReportPage<OutcomesReport>) {
  const { report, refusal, address, choices, today, opensCalls, opensOrders } = props
  const { outcomes, filters, empty, emptyText, refused } = useReportWords()
  const router = useRouter()
  const period = report?.period ?? { ...quickPeriod('this_week', today), ...daysOf(address) }
  const by = report?.by ?? address.by ?? 'caller'
  const choose = (change: ReportAddress) => router.push(reportHref('utfall', { ...address, ...change }))
  const narrowed = { ...period, campaignId: address.campaign, userId: address.caller }
  const isEmpty = report !== null && report.rows.length === 0
  return (
    <>
      <ReportHeader
        title={outcomes.title}
        text={opensCalls ? outcomes.intro : outcomes.introClosed}
        report="utfall"
        address={address}
        period={report && period}
        isOfPeople={isOfPeople({ choices, groups: [by, report?.split ?? null], caller: address.caller })}
      />
      <ReportFilters report="utfall" address={address} choices={choices} today={today} period={period}>
        <GroupField
          label={filters.rows}
          groups={GROUPS}
          value={GROUPS.find((group) => group === by) ?? 'caller'}
          taken={report?.split ?? null}
          onChoose={(group) => choose({ by: group })}
        />
        <GroupField
          label={filters.split}
          groups={GROUPS}
          value={report?.split ?? null}
          taken={report?.by ?? null}
          canBeNone
          onChoose={(split) => choose({ split })}
        />
      </ReportFilters>
      {report && <KeyFigures {...report} />}
      {report && !isEmpty && <OutcomesTable {...{ report, narrowed, opensCalls, opensOrders }} />}
      {isEmpty && (
        <Panel>
          <EmptyState title={empty} text={emptyText} />
        </Panel>
      )}
      {refusal && (
        <Panel>
          <EmptyState title={refused} text={refusal} />
        </Panel>
      )}
    </>
  )
}

const daysOf = ({ from, to }: ReportAddress) => ({ ...(from && { from }), ...(to && { to }) })
