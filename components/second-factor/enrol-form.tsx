'use client'
import { useEffect, useRef, useState } from 'react'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Skeleton } from '@/components/ui/skeleton'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import type { Enrolment } from '@/lib/second-factor/begin-enrolment'
import { QrCode } from './qr-code'
import { RecoveryCodes } from './recovery-codes'
import { useSecondFactorWords } from './use-second-factor-words'

/** The picture, the key in letters, and the code that shows that the telephone has it; then the recovery codes. */
export function EnrolForm({ onDone }: { onDone: () => void }) {
  const { enrol } = useSecondFactorWords()
  const { details, isBusy, send } = useRequest()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const code = useRef<HTMLInputElement>(null)
  useBegin(setEnrolment)
  const confirm = async () => {
    const done = await send(() => api.secondFactor.confirm({ code: code.current?.value ?? '' }))
    if (done) setCodes(done.answer.recoveryCodes)
    else code.current?.select()
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <Form onSubmit={() => void confirm()}>
      <p className="text-ink-2">{enrol.scan}</p>
      <div className="flex flex-wrap gap-5">
        {enrolment ? (
          <QrCode text={enrolment.address} label={enrol.picture} />
        ) : (
          <Skeleton aria-label={enrol.loading} className="size-44 flex-none" />
        )}
        <div className="min-w-0 flex-1 basis-48">
          <p className="text-xs text-ink-3">{enrol.manual}</p>
          <p className="mt-1 font-mono text-[13px]/5 wrap-anywhere select-all">{inFours(enrolment?.secret ?? '')}</p>
          <Field label={enrol.code} hint={enrol.codeHint} error={details.code} className="mt-4">
            <TextInput ref={code} inputMode="numeric" autoComplete="one-time-code" maxLength={7} />
          </Field>
        </div>
      </div>
      <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy || !enrolment}>
        {enrol.confirm}
      </Button>
    </Form>
  )
}

/** Once for each time the form opens: a second secret would put the first out of use. */
function useBegin(onBegun: (enrolment: Enrolment) => void): void {
  const { send } = useRequest()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    void send(api.secondFactor.begin).then((done) => done && onBegun(done.answer))
  })
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')
