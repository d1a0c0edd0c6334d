import { Document, Page, Text, View } from '@react-pdf/renderer'
import { pdfStyle } from '@/lib/papers/pdf-style'
import { Facts, Foot, Sender } from '@/lib/papers/sheet-parts'
import type { Confirmation } from '@/lib/papers/types'

/** The confirmation of one order. */
export function ConfirmationPdf(paper: Confirmation) {
  const { title, logo, sender, notice, buyer, about, agreed, terms, foot } = paper
  const [name, ...address] = buyer
  return (
    <Document title={title} language="sv">
      <Page size="A4" style={pdfStyle.page}>
        <Foot foot={foot} />
        <View style={pdfStyle.body}>
          <View style={pdfStyle.head}>
            <Sender logo={logo} sender={sender} />
            <Text style={pdfStyle.title}>{title}</Text>
          </View>
          {notice && <Text style={pdfStyle.notice}>{notice}</Text>}
          <View style={pdfStyle.columns}>
            <View style={pdfStyle.grows}>
              <Text style={pdfStyle.strong}>{name}</Text>
              {address.map((line) => (
                <Text key={line}>{line}</Text>
              ))}
            </View>
            <View style={{ width: 200 }}>
              <Facts facts={about} termStyle="shortTerm" />
            </View>
          </View>
          <View style={{ marginBottom: 24 }}>
            <Facts facts={agreed} termStyle="term" />
          </View>
          <Lines {...paper} />
          <Sums {...paper} />
          <View style={pdfStyle.terms} wrap={false}>
            {terms.map((term) => (
              <Text key={term}>{term}</Text>
            ))}
          </View>
        </View>
      </Page>
    </Document>
  )
}

function Lines({ heads: [product, amount], lines }: Confirmation) {
  return (
    <>
      <View style={pdfStyle.heads} fixed>
        <Text style={pdfStyle.grows}>{product}</Text>
        <Text style={pdfStyle.amount}>{amount}</Text>
      </View>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and two lines may be alike.
        <View key={at} style={pdfStyle.row} wrap={false}>
          <View style={pdfStyle.grows}>
            <Text style={pdfStyle.strong}>{line.product}</Text>
            {line.how !== '' && <Text style={pdfStyle.faint}>{line.how}</Text>}
          </View>
          <Text style={pdfStyle.amount}>{line.amount}</Text>
        </View>
      ))}
    </>
  )
}

function Sums({ sums }: Confirmation) {
  return (
    <View style={pdfStyle.sums} wrap={false}>
      {sums.map(([term, amount], at) => (
        <View key={term} style={at === sums.length - 1 ? [pdfStyle.sum, pdfStyle.total] : pdfStyle.sum}>
          <Text>{term}</Text>
          <Text>{amount}</Text>
        </View>
      ))}
    </View>
  )
}
