import { Image, Text, View } from '@react-pdf/renderer'
import { pdfStyle } from '@/lib/papers/pdf-style'
import type { Fact, PaperLogo } from '@/lib/papers/types'

/** Who sends the paper: the logo, or the name until there is one. */
export function Sender({ logo, sender }: { logo: PaperLogo | null; sender: string }) {
  if (!logo) return <Text style={pdfStyle.sender}>{sender}</Text>
  const format = logo.type === 'image/png' ? 'png' : 'jpg'
  return <Image src={{ data: Buffer.from(logo.bytes), format }} style={pdfStyle.logo} />
}

/** On each page: who sends it, and which page of how many. */
export function Foot({ foot }: { foot: string }) {
  return (
    <View style={pdfStyle.foot} fixed>
      <Text style={pdfStyle.grows}>{foot}</Text>
      <Text render={({ pageNumber, totalPages }) => `${pageNumber} (${totalPages})`} />
    </View>
  )
}

export function Facts({ facts, termStyle }: { facts: readonly Fact[]; termStyle: 'term' | 'shortTerm' }) {
  return facts.map(([term, is]) => (
    <View key={term} style={pdfStyle.fact}>
      <Text style={pdfStyle[termStyle]}>{term}</Text>
      <View style={pdfStyle.wraps}>
        {inPieces(is).map((piece) => (
          <Text key={piece}>{piece}</Text>
        ))}
      </View>
    </View>
  ))
}

export function Lines({ lines }: { lines: readonly string[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, and two lines may be alike.
  return lines.map((line, at) => <Text key={at}>{line}</Text>)
}

/** An address of an e-mail goes on the next line before its @ when it is long, and never with a hyphen. */
const inPieces = (text: string) => (text.includes(' ') ? [text] : text.split(/(?=@)/))
