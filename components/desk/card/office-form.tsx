'use client'
import { useEffect, useRef } from 'react'
import { ChipButton } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { SENDABLE_TYPES, type SendableType } from '@/lib/office/types'
import { useDesk, useDeskWords, usePatchForm } from '../shared/desk-context'
import { focusCardIfLost } from '../shared/focus-card'

type FieldName = 'recipient' | 'street' | 'postalCode' | 'city' | 'email' | 'receiver'

const FIELDS: Readonly<Record<SendableType, readonly FieldName[]>> = {
  other_diploma_address: ['recipient', 'street', 'postalCode', 'city'],
  invoice_by_mail: ['email'],
  directed: ['receiver'],
  order_by_mail: [],
  other: [],
}

/** "Skicka till AD" (S40-S46): what it is about, and only the fields that it asks for. */
export function OfficeForm() {
  const { office: words } = useDeskWords()
  const patch = usePatchForm()
  const office = useDesk((state) => state.form.office)
  const error = useDesk((state) => state.form.errors.office)
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    form.current?.querySelector('button')?.focus({ preventScroll: true })
    return focusCardIfLost
  }, [])
  const toggle = (type: SendableType) => {
    const { [type]: known, ...others } = office
    patch({ office: known ? others : { ...office, [type]: {} } })
  }
  const chosen = SENDABLE_TYPES.filter((type) => office[type])
  return (
    <fieldset
      ref={form}
      className="grid max-h-[205px] gap-2 [@media(min-height:900px)]:max-h-[300px] overflow-y-auto rounded-control border border-line bg-panel-2 p-2.5"
    >
      <legend className="sr-only">{words.title}</legend>
      <div className="flex flex-wrap gap-1.5">
        {SENDABLE_TYPES.map((type) => (
          <ChipButton key={type} aria-pressed={Boolean(office[type])} onClick={() => toggle(type)}>
            {words.types[type]}
          </ChipButton>
        ))}
      </div>
      {chosen.map((type) => (
        <OfficeFields key={type} type={type} />
      ))}
      {(error || office.other) && (
        <p role={error ? 'alert' : undefined} className={error ? 'text-xs text-wrong' : 'text-xs text-ink-3'}>
          {error ?? words.other}
        </p>
      )}
    </fieldset>
  )
}

function OfficeFields({ type }: { type: SendableType }) {
  const { office: words } = useDeskWords()
  const patch = usePatchForm()
  const office = useDesk((state) => state.form.office)
  const errors = useDesk((state) => state.form.errors)
  const values = office[type] ?? {}
  const set = (name: FieldName, value: string) => patch({ office: { ...office, [type]: { ...values, [name]: value } } })
  if (type === 'order_by_mail') return <p className="text-xs text-ink-3">{words.orderByMail}</p>
  return (
    <div className="grid grid-cols-2 gap-2 empty:hidden">
      {FIELDS[type].map((name) => (
        <Field key={name} label={words[name]} error={errors[`office.${name}`]}>
          <TextInput
            data-field={`office.${name}`}
            value={values[name] ?? ''}
            type={name === 'email' ? 'email' : 'text'}
            onChange={(event) => set(name, event.target.value)}
          />
        </Field>
      ))}
    </div>
  )
}
