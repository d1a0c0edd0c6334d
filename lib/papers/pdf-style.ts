import { StyleSheet } from '@react-pdf/renderer'

/** Families and the files they are made of: what the first lacks (Č, ł) is taken from the second. */
export const FONTS = { Inter: 'latin', 'Inter Extended': 'latin-ext' }

const INK = '#16181d'
const FAINT = '#5a6070'
const LINE = '0.75pt solid #d4d7de'

/** How printed papers look; points on A4. */
export const pdfStyle = StyleSheet.create({
  page: {
    padding: 48,
    paddingBottom: 72,
    fontFamily: Object.keys(FONTS) as unknown as string,
    fontSize: 10,
    color: INK,
  },
  // Not on the page: a foot that counts pages would get it multiplied, and be pushed off the paper.
  body: { fontSize: 10, lineHeight: 1.45 },
  head: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start', gap: 24, marginBottom: 28 },
  logo: { height: 44, maxWidth: 180, objectFit: 'contain', objectPositionX: 0 },
  sender: { fontSize: 13, fontWeight: 600, maxWidth: 260 },
  title: { fontSize: 20, fontWeight: 600, lineHeight: 1.2 },
  notice: { border: `1pt solid ${INK}`, padding: 8, marginBottom: 20, fontWeight: 600 },
  columns: { flexDirection: 'row', gap: 24, marginBottom: 24 },
  strong: { fontWeight: 600 },
  faint: { color: FAINT },
  heads: {
    flexDirection: 'row',
    gap: 12,
    paddingBottom: 4,
    borderBottom: `1pt solid ${INK}`,
    fontSize: 8,
    color: FAINT,
  },
  row: { flexDirection: 'row', borderBottom: LINE, paddingVertical: 7, gap: 12 },
  fact: { flexDirection: 'row', gap: 8 },
  term: { width: 118, color: FAINT },
  shortTerm: { width: 84, color: FAINT },
  grows: { flex: 1 },
  wraps: { flex: 1, flexDirection: 'row', flexWrap: 'wrap' },
  amount: { width: 110, textAlign: 'right' },
  number: { width: 44 },
  aside: { width: 176 },
  box: { width: 11, height: 11, marginTop: 2, border: `1pt solid ${FAINT}`, borderRadius: 2 },
  sums: { alignSelf: 'flex-end', width: 270, marginTop: 10 },
  sum: { flexDirection: 'row', justifyContent: 'space-between', paddingVertical: 1.5 },
  total: { borderTop: `1pt solid ${INK}`, marginTop: 4, paddingTop: 5, fontWeight: 600, fontSize: 12 },
  terms: { marginTop: 28, gap: 4, color: FAINT },
  foot: {
    position: 'absolute',
    bottom: 30,
    left: 48,
    right: 48,
    flexDirection: 'row',
    gap: 24,
    paddingTop: 6,
    borderTop: LINE,
    fontSize: 8,
    color: FAINT,
  },
})
