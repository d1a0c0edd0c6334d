'use client'
import { FileUpIcon } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { FileInput } from '@/components/ui/file-input'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { SendingBar } from './sending-bar'
import { useImportWords } from './use-import-words'
import { useSendFile } from './use-send-file'

const KINDS = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values'

/** A file is dropped or chosen, sent at once, and its page opens when it is understood. */
export function DropFile() {
  const words = useImportWords()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const { sending, problem, send, cancel } = useSendFile()
  const choose = () => input.current?.click()
  useHotkeys([{ keys: 'n', label: words.choose, run: choose, isEnabled: sending === null }])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && sending === null) void send(file)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      aria-label={words.drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'grid justify-items-center gap-2 rounded-panel border-2 border-dashed border-line-strong bg-panel px-6 py-8 text-center',
        isOver && 'border-accent bg-accent-soft',
      )}
    >
      <FileUpIcon aria-hidden="true" size={24} className="text-ink-3" />
      <p className="text-base font-semibold">{words.drop}</p>
      <p className="max-w-[58ch] text-ink-2">{words.dropText}</p>
      <FileInput ref={input} accept={KINDS} aria-label={words.choose} onFile={(file) => void send(file)} />
      {sending ? (
        <SendingBar {...sending} onCancel={cancel} />
      ) : (
        <Button variant="primary" keys="n" className="mt-2" onClick={choose}>
          {words.choose}
        </Button>
      )}
      <p role="alert" className="max-w-[68ch] font-medium text-wrong empty:hidden">
        {problem}
      </p>
    </section>
  )
}
