'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { readEmail } from '@/lib/orders/rules/customer-email'
import { readUrl } from '@/lib/orders/rules/customer-url'
import { webHref } from '../card/web-href'
import { useDesk } from '../shared/desk-context'
import { isUrlAsked } from './missing-of'
import { useOrder, usePatchPoint } from './order-context'
import { OrderInput } from './order-input'
import { PointRow } from './point-row'
import { useOrderWords } from './use-order-words'

/** 6: the link, asked for from its threshold; or "saknas" (S36, S37). Below it the point is not there. */
export function UrlPoint() {
  const words = useOrderWords()
  const { order, ordering } = useOrder()
  const patch = usePatchPoint('url')
  const { url, hasNoUrl } = order
  if (!isUrlAsked(order, ordering.settings)) return null
  const read = readUrl(url)
  const href = read.ok && !hasNoUrl ? webHref(read.url) : null
  // What is known without it is put before it when the field is left; the rest stands as it was written.
  const tidy = () =>
    read.ok && read.url !== url && !order.confirmed.includes('url') ? patch({ url: read.url }) : undefined
  return (
    <PointRow point="url">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <OrderInput
          className="min-w-40 flex-1"
          name="url"
          label={words.points.url}
          value={hasNoUrl ? '' : url}
          inputMode="url"
          hint={/facebook|fb\./i.test(url) && !hasNoUrl ? words.facebookHint : undefined}
          onChange={(text) => patch({ url: text, hasNoUrl: false })}
          onBlur={tidy}
        />
        {href && (
          <a
            href={href}
            target="_blank"
            rel="noreferrer"
            aria-label={words.openUrl}
            className="py-1.5 text-xs text-accent underline underline-offset-2"
          >
            {words.open}
          </a>
        )}
        <Checkbox
          className="py-1.5 text-xs"
          label={words.hasNoUrl}
          checked={hasNoUrl}
          onCheckedChange={(checked) => patch({ hasNoUrl: checked })}
        />
      </div>
    </PointRow>
  )
}

/** 7: where the thank-you mail goes; what looks like a slip of the fingers is asked about (S38). */
export function EmailPoint() {
  const words = useOrderWords()
  const { email, isEmailSure } = useOrder().order
  const patch = usePatchPoint('email')
  const isAsked = useDesk(({ form }) => form.errors['order.email'] === 'email_unsure')
  const read = readEmail(email)
  const proposal = read.ok && !isEmailSure ? read.suggestion : null
  return (
    <PointRow point="email">
      <OrderInput
        name="email"
        label={words.points.email}
        value={email}
        inputMode="email"
        proposal={proposal}
        onChange={(text) => patch({ email: text, isEmailSure: false })}
      />
      {(isAsked || isEmailSure) && (
        <Checkbox
          className="text-xs"
          label={words.isEmailSure}
          keys={isAsked ? 'Enter' : undefined}
          checked={isEmailSure}
          onCheckedChange={(checked) => patch({ isEmailSure: checked })}
        />
      )}
    </PointRow>
  )
}

/** Riktad: the purchase goes to a class or a department (S43, S48). No point of the conversation, but with a receiver. */
export function DirectedRow() {
  const words = useOrderWords()
  const { isDirected, directedTo } = useOrder().order
  const patch = usePatchPoint()
  return (
    <li
      data-point="directed"
      className="flex flex-wrap items-start gap-x-3 gap-y-1 px-[18px] py-[5px] focus-within:bg-panel-2"
    >
      <Checkbox
        className="py-[5px] text-xs"
        label={words.directed}
        checked={isDirected}
        onCheckedChange={(checked) => patch({ isDirected: checked })}
      />
      {isDirected && (
        <OrderInput
          className="min-w-48 flex-1"
          name="directedTo"
          label={words.directedTo}
          value={directedTo}
          onChange={(text) => patch({ directedTo: text })}
        />
      )}
    </li>
  )
}
