'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import { proposeName } from '@/lib/orders/rules/name-form'
import { useOrder, usePatchPoint } from './order-context'
import { OrderInput } from './order-input'
import { PointRow } from './point-row'
import { useOrderWords } from './use-order-words'

/** 1: what the invoice is made out to (S31, S51). */
export function LegalNamePoint() {
  const words = useOrderWords()
  const { card, order } = useOrder()
  const { legalName, changesLegalName } = order
  const patch = usePatchPoint('legal_name')
  return (
    <PointRow point="legal_name">
      <OrderInput
        name="legalName"
        label={words.points.legal_name}
        value={legalName}
        proposal={proposeName(legalName, 'company')}
        onChange={(text) => patch({ legalName: text, changesLegalName: false })}
      />
      {legalName.trim() !== card.organization.legalName && legalName.trim() !== '' && (
        <Checkbox
          className="text-xs"
          label={words.changesLegalName}
          checked={changesLegalName}
          onCheckedChange={(checked) => patch({ changesLegalName: checked })}
        />
      )}
    </PointRow>
  )
}

const NEW = 0

/** 2: who was spoken to, on the card or new; both names (S32). */
export function ContactPoint() {
  const words = useOrderWords()
  const { card, order } = useOrder()
  const patch = usePatchPoint('contact')
  const { contactId, firstName, lastName } = order
  const options = [
    ...card.contacts.map((one) => ({ value: one.id, label: `${one.firstName} ${one.lastName}` })),
    { value: NEW, label: words.newContact },
  ]
  const choose = (id: number) => {
    const contact = card.contacts.find((one) => one.id === id)
    const email = contact?.email ? { email: contact.email } : {}
    patch({
      contactId: contact?.id ?? null,
      firstName: contact?.firstName ?? '',
      lastName: contact?.lastName ?? '',
      ...email,
    })
  }
  return (
    <PointRow point="contact">
      <div className="grid grid-cols-2 gap-1.5">
        {card.contacts.length > 0 && (
          <span className="col-span-full">
            <Select aria-label={words.contact} options={options} value={contactId ?? NEW} onValueChange={choose} />
          </span>
        )}
        <OrderInput
          name="firstName"
          label={words.firstName}
          value={firstName}
          proposal={proposeName(firstName, 'person')}
          onChange={(text) => patch({ firstName: text })}
        />
        <OrderInput
          name="lastName"
          label={words.lastName}
          value={lastName}
          proposal={proposeName(lastName, 'person')}
          onChange={(text) => patch({ lastName: text })}
        />
      </div>
    </PointRow>
  )
}

/** 3: "Samma namn utåt?" Yes copies, no asks for the name (S33). */
export function MarketingNamePoint() {
  const words = useOrderWords()
  const { order } = useOrder()
  const patch = usePatchPoint('marketing_name')
  const { isSameName, marketingName, legalName } = order
  return (
    <PointRow point="marketing_name">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <span data-field={isSameName === false ? undefined : 'order.marketingName'} className="flex items-center gap-2">
          <span className="text-xs text-ink-2">{words.sameName}</span>
          <Segments
            aria-label={words.sameName}
            options={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
            value={isSameName === null ? null : isSameName ? 'yes' : 'no'}
            onValueChange={(answer) => patch({ isSameName: answer === 'yes' })}
          />
        </span>
        {isSameName === false && (
          <OrderInput
            className="min-w-40 flex-1"
            name="marketingName"
            label={words.marketingName}
            value={marketingName}
            proposal={proposeName(marketingName, 'company')}
            onChange={(text) => patch({ marketingName: text })}
          />
        )}
        {isSameName && <span className="min-w-0 truncate py-1.5 text-xs text-ink-3">{legalName}</span>}
      </div>
    </PointRow>
  )
}
