/** The words of the reports and of the list of calls behind them. */
export const reportsSv = {
  tabsLabel: 'Rapporter',
  tabs: { outcomes: 'Utfall', sales: 'Försäljning', answers: 'Svarstider', quality: 'Kvalitet' },
}

export type ReportWords = typeof reportsSv
