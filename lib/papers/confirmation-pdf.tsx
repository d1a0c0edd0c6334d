import { Document, Page, Text, View } from '@react-pdf/renderer'
import { pdfStyle } from '@/lib/papers/pdf-style'
import type { Confirmation } from '@/lib/papers/types'

/** The confirmation of one order. */
export function ConfirmationPdf({ title, seller, buyer, facts, lines, sums, foot }: Confirmation) {
  return (
    <Document title={title} language="sv">
      <Page size="A4" style={pdfStyle.page}>
        <View style={pdfStyle.head}>
          <Block lines={buyer} />
          <Block lines={seller} />
        </View>
        <Text style={pdfStyle.title}>{title}</Text>
        <View style={{ marginTop: 12, marginBottom: 24 }}>
          {facts.map(([term, is]) => (
            <View key={term} style={{ flexDirection: 'row' }}>
              <Text style={pdfStyle.term}>{term}</Text>
              <Text style={pdfStyle.grows}>{is}</Text>
            </View>
          ))}
        </View>
        {lines.map(({ product, how, amount }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and two lines may be alike.
          <View key={at} style={pdfStyle.row} wrap={false}>
            <View style={pdfStyle.grows}>
              <Text style={pdfStyle.strong}>{product}</Text>
              {how !== '' && <Text style={pdfStyle.faint}>{how}</Text>}
            </View>
            <Text style={pdfStyle.amount}>{amount}</Text>
          </View>
        ))}
        <View style={{ borderTop: '1pt solid #16181d', paddingTop: 8 }} wrap={false}>
          {sums.map(([term, amount], at) => (
            <View key={term} style={{ flexDirection: 'row', justifyContent: 'flex-end' }}>
              <Text style={at === sums.length - 1 ? pdfStyle.strong : pdfStyle.faint}>{term}</Text>
              <Text style={[pdfStyle.amount, at === sums.length - 1 ? pdfStyle.strong : {}]}>{amount}</Text>
            </View>
          ))}
        </View>
        <View style={pdfStyle.foot} fixed>
          <Text style={pdfStyle.grows}>{foot}</Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} (${totalPages})`} />
        </View>
      </Page>
    </Document>
  )
}

function Block({ lines }: { lines: readonly string[] }) {
  return (
    <View style={{ maxWidth: 240 }}>
      {lines.map((line, at) => (
        <Text key={line} style={at === 0 ? pdfStyle.strong : {}}>
          {line}
        </Text>
      ))}
    </View>
  )
}
