'use client'
import type { Ref } from 'react'

export interface FileInputProps {
  /** A button beside it opens it. */
  ref: Ref<HTMLInputElement>
  /** As the attribute of HTML: `image/png,image/jpeg`, `.csv`. */
  accept: string
  'aria-label': string
  onFile: (file: File) => void
}

/** Takes one file, the same one again too; it is not seen, and not in the way of Tab. */
export function FileInput({ onFile, ...rest }: FileInputProps) {
  return (
    <input
      {...rest}
      type="file"
      className="sr-only"
      tabIndex={-1}
      onChange={({ target }) => {
        const [file] = target.files ?? []
        target.value = ''
        if (file) onFile(file)
      }}
    />
  )
}
