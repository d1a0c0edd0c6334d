import { Fragment } from 'react'

/** An address of mail or of the web: a narrow screen breaks it before its signs, not within a word. */
export function AddressText({ text }: { text: string }) {
  return [...text.matchAll(PARTS)].map(({ 0: part, index }) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

const PARTS = /[@./?]*[^@./?]+|[@./?]+/g
