import { StyleSheet } from '@react-pdf/renderer'

/** Families and the files they are made of: what the first lacks (Č, ł) is taken from the second. */
export const FONTS = { Inter: 'latin', 'Inter Extended': 'latin-ext' }

/** How printed papers look; points on A4. */
export const pdfStyle = StyleSheet.create({
  page: {
    padding: 48,
    paddingBottom: 64,
    fontFamily: Object.keys(FONTS) as unknown as string,
    fontSize: 10,
    lineHeight: 1.45,
    color: '#16181d',
  },
  head: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 28 },
  title: { fontSize: 20, fontWeight: 600, lineHeight: 1.2, marginBottom: 4 },
  strong: { fontWeight: 600 },
  faint: { color: '#5a6070' },
  right: { textAlign: 'right' },
  row: { flexDirection: 'row', borderTop: '0.5pt solid #d4d7de', paddingVertical: 6, gap: 12 },
  term: { width: 130, color: '#5a6070' },
  grows: { flex: 1 },
  amount: { width: 110, textAlign: 'right' },
  foot: { position: 'absolute', bottom: 30, left: 48, right: 48, flexDirection: 'row', fontSize: 8, color: '#5a6070' },
})
