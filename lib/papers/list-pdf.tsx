import { Document, Page, Text, View } from '@react-pdf/renderer'
import { pdfStyle } from '@/lib/papers/pdf-style'
import type { PrintList } from '@/lib/papers/types'

/** Names to print diplomas or inserts from, an order each. */
export function ListPdf({ title, text, entries, empty }: PrintList) {
  return (
    <Document title={title} language="sv">
      <Page size="A4" style={pdfStyle.page}>
        <Text style={pdfStyle.title}>{title}</Text>
        <Text style={[pdfStyle.faint, { marginBottom: 16 }]}>{text}</Text>
        {entries.length === 0 && <Text>{empty}</Text>}
        {entries.map(({ number, name, facts, aside }) => (
          <View key={number} style={pdfStyle.row} wrap={false}>
            <Text style={{ width: 50 }}>{number}</Text>
            <View style={pdfStyle.grows}>
              <Text style={{ fontSize: 13, fontWeight: 600, lineHeight: 1.3 }}>{name}</Text>
              <Facts lines={facts} />
            </View>
            <View style={{ width: 180 }}>
              <Facts lines={aside} />
            </View>
          </View>
        ))}
        <View style={pdfStyle.foot} fixed>
          <Text style={pdfStyle.grows}>{title}</Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} (${totalPages})`} />
        </View>
      </Page>
    </Document>
  )
}

function Facts({ lines }: { lines: readonly string[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and two lines may be alike.
  return lines.map((line, at) => <Text key={at}>{line}</Text>)
}
