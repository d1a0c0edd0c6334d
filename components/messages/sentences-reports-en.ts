/** What the server says about reports, lists of calls and their files: Swedish -> English. */
export const REPORT_SENTENCES: Readonly<Record<string, string>> = {
  'Skriv varför filen hämtas, minst 3 tecken: den visar säljares siffror med namn.':
    'Write why the file is fetched, at least 3 characters: it shows figures of callers by name.',
  'Till ligger före Från. Välj en senare dag.': 'To is before From. Choose a later day.',
  'Högst {} rader visas. Välj en kortare period, eller dela upp i större delar.':
    'No more than {} rows are shown. Choose a shorter period, or divide into larger parts.',
  'Högst {} veckor visas. Välj en kortare period, eller dela upp i månader eller år.':
    'No more than {} weeks are shown. Choose a shorter period, or divide into months or years.',
  'Excelfilen rymmer högst {} samtal. Välj en kortare period, eller hämta CSV.':
    'The Excel file holds no more than {} calls. Choose a shorter period, or take CSV.',
}
