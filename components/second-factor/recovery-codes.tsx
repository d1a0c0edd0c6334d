'use client'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/toast'
import { useSecondFactorWords } from './use-second-factor-words'

export interface RecoveryCodesProps {
  codes: string[]
  onDone: () => void
}

/** Shown this once. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { recovery } = useSecondFactorWords()
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(codes.join('\n')).then(
      () => true,
      () => false,
    )
    showToast(isCopied ? { title: recovery.copied } : { title: recovery.copyFailed, tone: 'wrong' })
  }
  return (
    <section aria-label={recovery.title} className="grid gap-4">
      <div>
        <h2 className="text-[15px] font-semibold">{recovery.title}</h2>
        <p className="mt-1 text-ink-2">{recovery.text}</p>
      </div>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-control border border-line bg-panel-2 p-4 font-mono text-[13px]">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button onClick={() => void copy()}>{recovery.copy}</Button>
        <Button variant="primary" onClick={onDone}>
          {recovery.done}
        </Button>
      </div>
    </section>
  )
}
