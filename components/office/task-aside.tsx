'use client'
import type { ReactNode } from 'react'
import { dashedOrgNo } from '@/components/desk/card/dashed-org-no'
import { keptPostalCode } from '@/components/desk/card/kept-postal-code'
import { OUTCOME_TONE } from '@/components/desk/shared/outcome-tone'
import { useTimes } from '@/components/desk/time/use-times'
import { useMessages } from '@/components/messages/messages-context'
import { cn } from '@/components/ui/cn'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Dot } from '@/components/ui/dot'
import type { Outcome } from '@/lib/calls/types'
import type { OfficeOrder, OfficeTaskView } from '@/lib/inbox/types'
import { useOfficeWords } from './use-office-words'

/** Who it is about: the company, the order if there is one, what stops it, and what was said before. */
export function TaskAside({ task, now }: { task: OfficeTaskView; now: number }) {
  const words = useOfficeWords()
  const times = useTimes()
  const { company, call, order, history, evidence, stops } = task
  return (
    <aside aria-label={words.company} className="grid content-start gap-4 border-line p-4 max-md:border-t md:border-l">
      <Part title={words.company}>
        <DataList className="grid-cols-[76px_minmax(0,1fr)]">
          {company.orgNo && <DataRow term={words.orgNo}>{dashedOrgNo(company.orgNo)}</DataRow>}
          {company.customerNo && <DataRow term={words.customerNo}>{company.customerNo}</DataRow>}
          {company.phones.length > 0 && <Phones phones={company.phones} />}
          {call.contact && <DataRow term={words.contact}>{call.contact}</DataRow>}
          {company.address && <DataRow term={words.address}>{keptPostalCode(company.address)}</DataRow>}
        </DataList>
      </Part>
      {order && <Order order={order} now={now} />}
      {stops.length > 0 && (
        <Part title={words.stops}>
          <ul className="grid gap-1 text-xs text-ink-2">
            {stops.map((stop) => (
              <li key={stop.id}>
                <b className="font-semibold text-wrong">{words.cases[stop.case]}</b> {stop.by ?? words.someone}{' '}
                <span className="tabular-nums">{times.short(stop.at, now)}</span> {stop.note}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {evidence.length > 0 && (
        <Part title={words.evidence}>
          <ul className="grid gap-1 text-xs">
            {evidence.map(({ at, by, outcome, organization }) => (
              <Line key={`${at} ${organization}`} at={at} by={by} outcome={outcome} now={now} />
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.history}>
        <ul className="grid gap-1 text-xs">
          {history.map(({ id, at, by, outcome, body }) => (
            <Line key={id} at={at} by={by} outcome={outcome} now={now} text={outcome ? '' : body} />
          ))}
        </ul>
      </Part>
    </aside>
  )
}

function Phones({ phones }: { phones: OfficeTaskView['company']['phones'] }) {
  const words = useOfficeWords()
  return (
    <DataRow term={words.phone}>
      {phones.map(({ id, shown, status }) => (
        <span key={id} className="block whitespace-nowrap tabular-nums">
          <span className={cn(status !== 'ok' && 'text-ink-3 line-through')}>{shown}</span>
          {status !== 'ok' && <span className="text-xs text-wrong"> {words.numbers[status]}</span>}
        </span>
      ))}
    </DataRow>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1.5">
      <h3 className="text-xs font-medium text-ink-3">{title}</h3>
      {children}
    </section>
  )
}

interface LineProps {
  at: string
  by: string
  outcome: Outcome | null
  now: number
  text?: string
}

function Line({ at, by, outcome, now, text }: LineProps) {
  const { desk } = useMessages()
  const times = useTimes()
  return (
    <li className="wrap-anywhere">
      <span className="text-ink-3 tabular-nums">{times.short(at, now)}</span>{' '}
      {outcome && (
        <>
          <Dot tone={OUTCOME_TONE[outcome]} /> {desk.outcomes[outcome]}{' '}
        </>
      )}
      <span className="text-ink-2">
        {by} {text}
      </span>
    </li>
  )
}

function Order({ order, now }: { order: OfficeOrder; now: number }) {
  const words = useOfficeWords()
  const times = useTimes()
  const kronor = (ore: number) => `${(ore / 100).toLocaleString('sv-SE')} kr`
  const lines = order.lines.map(({ productName, frequency }) =>
    [productName, frequency && words.timesAYear(frequency)].filter(Boolean).join(', '),
  )
  const { thankYou } = order
  return (
    <Part title={words.order(order.number)}>
      <DataList className="grid-cols-[76px_minmax(0,1fr)]">
        <DataRow term={words.products}>{lines.join('; ')}</DataRow>
        <DataRow term={words.exVat}>{kronor(order.totalExVat)}</DataRow>
        <DataRow term={words.vat}>{kronor(order.vat)}</DataRow>
        <DataRow term={words.invoice}>
          {words.deliveries[order.invoiceDelivery]}, {words.terms(order.termsDays)}
        </DataRow>
        {thankYou && (
          <DataRow term={words.thankYou}>
            {words.sent[thankYou.status]} {times.short(thankYou.at, now)}
          </DataRow>
        )}
      </DataList>
    </Part>
  )
}
