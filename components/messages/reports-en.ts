import type { ReportWords } from './reports-sv'

export const reportsEn: ReportWords = {
  tabsLabel: 'Reports',
  tabs: { outcomes: 'Outcomes', sales: 'Sales', answers: 'Answers', quality: 'Quality' },
}
