'use client'
import { PhoneIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { usePreferences } from '@/components/ui/preferences'
import type { Card, CardPhone } from '@/lib/queue/types'
import { canRing } from '../commands/can-act'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { RING_ID } from '../shared/focus-card'
import { AddNumberButton } from './add-number-button'
import { CallHint } from './call-hint'
import { dialHref } from './dial-href'
import { OtherNumbers } from './other-numbers'

/** The number in large figures, whom to ask for, and Ring. */
export function CallBox({ card }: { card: Card }) {
  const { card: words } = useDeskWords()
  const phoneId = useDesk((state) => state.form.phoneId)
  const { phones } = card.organization
  const phone = phones.find(({ id }) => id === phoneId) ?? null
  return (
    <div className="mx-5 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 rounded-panel border border-line bg-accent-soft px-3.5 py-2.5 short:py-1.5">
      <p className="text-2xl/[30px] font-semibold tracking-[.01em] whitespace-nowrap tabular-nums max-sm:text-xl/[30px]">
        {phone?.shown ?? <span className="text-base whitespace-normal text-ink-2">{words.noNumber}</span>}
        {phone?.extension && (
          <span className="ml-2 text-sm font-normal text-ink-2">{words.extension(phone.extension)}</span>
        )}
      </p>
      <RingButton phone={phone} isStopped={card.stop !== null} />
      <CallHint card={card} />
      <AddNumberButton />
      <OtherNumbers phones={phones} chosenId={phoneId} />
    </div>
  )
}

function RingButton({ phone, isStopped }: { phone: CardPhone | null; isStopped: boolean }) {
  const { card: words } = useDeskWords()
  const { dialScheme } = usePreferences()
  const installed = useDesk((state) => state.settings.dialScheme)
  const mayRing = useDesk((state) => canRing(state, Date.now()))
  if (!phone || !mayRing) {
    const why = isStopped ? words.ringStopped : words.ringLocked
    return (
      <Button
        id={RING_ID}
        size="lg"
        variant="primary"
        className="justify-self-end"
        disabled
        title={phone ? why : words.noNumber}
      >
        <PhoneIcon aria-hidden="true" size={15} />
        {isStopped ? words.ringStopped : words.ring}
      </Button>
    )
  }
  return (
    <ButtonLink
      id={RING_ID}
      size="lg"
      variant="primary"
      keys="r"
      className="justify-self-end"
      href={dialHref(phone.e164, { chosen: dialScheme, installed })}
      aria-label={`${words.ring} ${phone.shown}`}
    >
      <PhoneIcon aria-hidden="true" size={15} />
      {words.ring}
    </ButtonLink>
  )
}
