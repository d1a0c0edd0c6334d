'use client'
import { Brand } from '@/components/shell/brand'
import { Panel } from '@/components/ui/panel'
import { EnrolForm } from './enrol-form'
import { useSecondFactorWords } from './use-second-factor-words'

/** Before anything else, for who has to have a second factor and has none. */
export function EnrolScreen() {
  const { enrol } = useSecondFactorWords()
  return (
    <main id="main" className="mx-auto grid min-h-dvh w-full max-w-[560px] content-center gap-6 px-4 py-8">
      <p className="text-lg">
        <Brand />
      </p>
      <Panel className="p-6">
        <h1 className="text-[17px] font-semibold">{enrol.title}</h1>
        <p className="mt-1 mb-4 text-ink-2">{enrol.required}</p>
        <EnrolForm onDone={() => window.location.assign('/')} />
      </Panel>
    </main>
  )
}
