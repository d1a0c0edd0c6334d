import { Document, Page, Text, View } from '@react-pdf/renderer'
import { pdfStyle } from '@/lib/papers/pdf-style'
import { Foot, Lines, Sender } from '@/lib/papers/sheet-parts'
import type { PrintList } from '@/lib/papers/types'

/** Names to print diplomas or inserts from, an order each, to be ticked when it is done. */
export function ListPdf({ title, logo, sender, text, heads, entries, empty, foot }: PrintList) {
  const [number, name, aside] = heads
  return (
    <Document title={title} language="sv">
      <Page size="A4" style={pdfStyle.page}>
        <Foot foot={foot} />
        <View style={pdfStyle.body}>
          <View style={pdfStyle.head}>
            <View style={pdfStyle.grows}>
              <Text style={pdfStyle.title}>{title}</Text>
              <Text style={[pdfStyle.faint, { marginTop: 4 }]}>{text}</Text>
            </View>
            <Sender logo={logo} sender={sender} />
          </View>
          {entries.length === 0 && <Text>{empty}</Text>}
          {entries.length > 0 && (
            <View style={pdfStyle.heads} fixed>
              <Text style={{ width: 11 }} />
              <Text style={pdfStyle.number}>{number}</Text>
              <Text style={pdfStyle.grows}>{name}</Text>
              <Text style={pdfStyle.aside}>{aside}</Text>
            </View>
          )}
          {entries.map((entry) => (
            <View key={entry.number} style={pdfStyle.row} wrap={false}>
              <View style={pdfStyle.box} />
              <Text style={pdfStyle.number}>{entry.number}</Text>
              <View style={pdfStyle.grows}>
                <Text style={{ fontSize: 13, fontWeight: 600, lineHeight: 1.25 }}>{entry.name}</Text>
                <Lines lines={entry.facts} />
              </View>
              <View style={pdfStyle.aside}>
                <Lines lines={entry.aside} />
              </View>
            </View>
          ))}
        </View>
      </Page>
    </Document>
  )
}
