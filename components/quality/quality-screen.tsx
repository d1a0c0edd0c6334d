'use client'
import { chosenName, OnPaper } from '@/components/shell/on-paper'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { QualityAsked } from '@/lib/quality/asked'
import type { QualityCases, QualityReport } from '@/lib/quality/types'
import { CasesPanel } from './cases-panel'
import { HowItIsCounted } from './how-it-is-counted'
import { QualityFilters, type QualityFiltersProps } from './quality-filters'
import { QualityTable } from './quality-table'
import { useQualityWords } from './use-quality-words'

export interface QualityScreenProps {
  asked: QualityAsked
  report: QualityReport
  cases: QualityCases | null
  choices: QualityFiltersProps['choices']
  /** One's own figures, everybody's, or the whole without names. */
  sees: 'own' | 'all' | 'whole'
}

/** How often cards are passed over, saved at once, undone: shares with what they are of, and the cards behind each. */
export function QualityScreen({ asked, report, cases, choices, sees }: QualityScreenProps) {
  const words = useQualityWords()
  const { all, callers } = report
  const isEmpty = all.calls === 0 && callers.length === 0
  return (
    <>
      <PageHeader title={words.title} text={sees === 'own' ? words.introOwn : words.intro} />
      <OnPaper
        days={asked}
        said={[chosenName(choices.campaigns, asked.campaign), chosenName(choices.callers, asked.caller)]}
      />
      <QualityFilters asked={asked} choices={choices} />
      {isEmpty ? (
        <Panel>
          <EmptyState title={words.nothing} text={words.nothingText} />
        </Panel>
      ) : (
        <QualityTable asked={asked} report={report} sees={sees} />
      )}
      {cases && asked.measure && (
        <CasesPanel
          asked={{ ...asked, measure: asked.measure }}
          cases={cases}
          skipReasons={report.skipReasons}
          who={callers.find(({ id }) => id === asked.caller)?.name ?? words.all}
          mayOpenOrders={sees === 'all'}
        />
      )}
      <HowItIsCounted />
    </>
  )
}
