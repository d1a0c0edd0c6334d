'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Segments } from '@/components/ui/segments'
import { peppolIdOf, readCompanyNumber, registerPageOf } from '@/lib/orders/rules/company-number'
import { readEmail } from '@/lib/orders/rules/customer-email'
import { INVOICE_DELIVERIES, TERMS_DAYS } from '@/lib/orders/types'
import { knownNumberOf } from './fresh-order'
import { useOrder, usePatchPoint } from './order-context'
import { Fault, OrderInput } from './order-input'
import { PointRow } from './point-row'
import { useOrderFault } from './use-order-fault'
import { useOrderWords } from './use-order-words'

/** 4: check digit, and the register's page on the number; never a sole trader's (S34). */
export function OrgNoPoint() {
  const words = useOrderWords()
  const { card, order } = useOrder()
  const patch = usePatchPoint('org_no')
  const { orgNo, isForeign } = order
  const number = readCompanyNumber({ text: orgNo, isForeign, known: knownNumberOf(card) })
  const page = number.ok ? registerPageOf(number) : null
  return (
    <PointRow point="org_no">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <OrderInput
          className="min-w-24 flex-1"
          name="orgNo"
          label={words.points.org_no}
          value={orgNo}
          inputMode={isForeign ? 'text' : 'numeric'}
          hint={number.ok && number.orgNo.includes('*') ? words.masked : undefined}
          onChange={(text) => patch({ orgNo: text })}
        />
        {page && (
          <a
            href={page}
            target="_blank"
            rel="noreferrer"
            className="py-1.5 text-xs text-accent underline underline-offset-2"
          >
            {words.register}
          </a>
        )}
        <Checkbox
          className="py-1.5 text-xs"
          label={words.isForeign}
          checked={isForeign}
          onCheckedChange={(checked) => patch({ isForeign: checked })}
        />
      </div>
    </PointRow>
  )
}

/** 5: post, e-mail with its address, or e-invoice with the Peppol id that follows from the org.nr (S35). */
export function InvoicePoint() {
  const words = useOrderWords()
  const { card, order } = useOrder()
  const patch = usePatchPoint('invoice')
  const fault = useOrderFault('invoiceDelivery')
  const { orgNo, isForeign, invoiceDelivery, invoiceEmail } = order
  const number = readCompanyNumber({ text: orgNo, isForeign, known: knownNumberOf(card) })
  const peppol = invoiceDelivery === 'e_invoice' && number.ok ? peppolIdOf(number) : null
  const read = readEmail(invoiceEmail)
  return (
    <PointRow point="invoice">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span data-field="order.invoiceDelivery">
          <Segments
            aria-label={words.points.invoice}
            options={INVOICE_DELIVERIES.map((value) => ({ value, label: words.deliveries[value] }))}
            value={invoiceDelivery}
            onValueChange={(value) => patch({ invoiceDelivery: value })}
          />
        </span>
        {peppol && <span className="text-xs text-ink-2 tabular-nums">{words.peppol(peppol)}</span>}
      </div>
      {fault && <Fault text={fault} />}
      {invoiceDelivery === 'email' && (
        <OrderInput
          name="invoiceEmail"
          label={words.invoiceEmail}
          value={invoiceEmail}
          inputMode="email"
          proposal={read.ok ? read.suggestion : null}
          onChange={(text) => patch({ invoiceEmail: text })}
        />
      )}
    </PointRow>
  )
}

/** 8: 10 days, or 30 (S39). */
export function TermsPoint() {
  const words = useOrderWords()
  const { termsDays } = useOrder().order
  const patch = usePatchPoint('terms')
  return (
    <PointRow point="terms">
      <span data-field="order.termsDays">
        <Segments
          aria-label={words.points.terms}
          options={TERMS_DAYS.map((days) => ({ value: String(days), label: words.days(days) }))}
          value={termsDays === null ? null : String(termsDays)}
          onValueChange={(days) => patch({ termsDays: days === '30' ? 30 : 10 })}
        />
      </span>
    </PointRow>
  )
}
