'use client'
import { useRouter } from 'next/navigation'
import { chosenName } from '@/components/shell/on-paper'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { quickPeriod } from '@/lib/reports/periods'
import { ENOUGH_CALLS } from '@/lib/reports/rules'
import type { AnswersReport, ReportPage } from '@/lib/reports/types'
import { HeatMap } from './heat-map'
import { isOfPeople } from './is-of-people'
import { NamedField, ReportFilters } from './report-filters'
import { ReportHeader } from './report-header'
import { reportHref } from './report-href'
import { clock, useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

/** When people answer. */
export function AnswersScreen({ report, refusal, address, choices, today, opensCalls }: ReportPage<AnswersReport>) {
  const words = useReportWords()
  const router = useRouter()
  const period = report?.period ?? quickPeriod('this_week', today)
  const { campaign: campaignId, caller: userId, industry: industryCodeId } = address
  const isEmpty = report !== null && report.total.calls === 0
  return (
    <>
      <ReportHeader
        title={words.answers.title}
        text={words.answers.intro}
        report="svar"
        address={address}
        period={report && period}
        isOfPeople={isOfPeople({ choices, groups: [], caller: address.caller })}
      />
      <ReportFilters
        report="svar"
        address={address}
        choices={choices}
        today={today}
        period={period}
        chosen={[chosenName(choices.industries, industryCodeId)]}
      >
        <NamedField
          label={words.filters.industry}
          all={choices.industries}
          value={industryCodeId}
          onChoose={(industry) => router.push(reportHref('svar', { ...address, industry }))}
        />
      </ReportFilters>
      {report && !isEmpty && (
        <>
          <BestTime {...report} />
          <HeatMap
            report={report}
            narrowed={{ ...period, campaignId, userId, industryCodeId }}
            opensCalls={opensCalls}
          />
        </>
      )}
      {(isEmpty || refusal) && (
        <Panel>
          <EmptyState title={refusal ? words.refused : words.empty} text={refusal ?? words.emptyText} />
        </Panel>
      )}
    </>
  )
}

function BestTime({ best, total }: AnswersReport) {
  const { answers } = useReportWords()
  const { count, percent } = useReportFigures()
  const average = percent(total.talked / total.calls)
  if (!best) {
    return (
      <p role="status" className="mb-3">
        {answers.total(average, count(total.talked), count(total.calls))} {answers.noBest(ENOUGH_CALLS)}
      </p>
    )
  }
  const time = `${clock(best.halfHour)}–${clock(best.halfHour + 1)}`
  const share = percent(best.talked / best.calls)
  return (
    <p role="status" className="mb-3">
      <b className="text-[15px] font-semibold">{answers.best(answers.weekdaysOn[best.weekday - 1] ?? '', time)}</b>{' '}
      {answers.bestNumbers(share, count(best.talked), count(best.calls), average)}
    </p>
  )
}
