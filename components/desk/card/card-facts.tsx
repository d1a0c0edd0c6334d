'use client'
import { type LucideIcon, MailIcon, PencilIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { AddressText } from '@/components/ui/address-text'
import { Chip } from '@/components/ui/chip'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Kbd } from '@/components/ui/kbd'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { dashedOrgNo } from './dashed-org-no'
import { keptPostalCode } from './kept-postal-code'
import { shownAddress, webHref } from './web-href'

/** The basics (K12): only what is known takes room. Scrolls when a small screen leaves too little of it. */
export function CardFacts({ card }: { card: Card }) {
  const { card: words } = useDeskWords()
  const { organization, contacts } = card
  const askedForId = useDesk((state) => state.form.contactId)
  const contact = contacts.find(({ isDecisionMaker }) => isDecisionMaker) ?? contacts[0]
  const href = organization.url && webHref(organization.url)
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
      tabIndex={0}
      className="group relative min-h-[60px] flex-1 overflow-y-auto px-5 py-2.5 outline-offset-[-3px] short:py-1.5"
    >
      <DataList className="max-sm:grid-cols-[68px_minmax(0,1fr)] short:gap-y-0.5">
        <Fact term={words.orgNo}>
          {organization.orgNo && (
            // Clear of the button that changes the facts.
            <span className="block pr-24">
              {dashedOrgNo(organization.orgNo)}
              {[organization.legalForm, organization.status].map(
                (said) =>
                  said && (
                    <span key={said} className="text-ink-3">
                      {' · '}
                      {said}
                    </span>
                  ),
              )}
            </span>
          )}
        </Fact>
        <Fact term={words.address}>{organization.address && keptPostalCode(organization.address)}</Fact>
        <Fact term={words.industry}>
          {organization.industry}
          {organization.industry && organization.employees && (
            <span className="text-ink-3"> · {words.employees(organization.employees)}</span>
          )}
        </Fact>
        <Fact term={words.contact}>
          {/* Whom to ask for stands under the number. */}
          {contact && contact.id !== askedForId && (
            <>
              {contact.firstName} {contact.lastName}
              {contact.title && `, ${contact.title}`}{' '}
              {contact.isDecisionMaker && <Chip className="h-5">{words.decisionMaker}</Chip>}
            </>
          )}
        </Fact>
        <Fact term={organization.email ? words.email : words.url}>
          {(organization.email || href) && (
            <span className="flex flex-wrap gap-x-4">
              {organization.email && (
                <a className="underline-offset-2 hover:underline" href={`mailto:${organization.email}`}>
                  <AddressText text={organization.email} />
                </a>
              )}
              {href && (
                <a className="underline-offset-2 hover:underline" href={href} target="_blank" rel="noreferrer">
                  <AddressText text={shownAddress(organization.url)} />
                </a>
              )}
            </span>
          )}
        </Fact>
        <Fact term={words.headOffice}>{organization.headOffice?.name}</Fact>
        <Fact term={words.status}>{!organization.orgNo && organization.status}</Fact>
        <Fact term={words.source}>
          {organization.source && <span className="text-ink-3">{organization.source}</span>}
        </Fact>
      </DataList>
      <div className="absolute top-2 right-3 flex">
        <Act keys="j" label={words.message} icon={MailIcon} overlay="message" />
        <Act keys="e" label={words.editBasics} icon={PencilIcon} overlay="basics" />
      </div>
    </div>
  )
}

interface ActProps {
  keys: string
  label: string
  icon: LucideIcon
  overlay: 'message' | 'basics'
}

/** Opens what is done about the company. The desk binds the key. */
function Act({ keys, label, icon: Icon, overlay }: ActProps) {
  const kit = useDeskKit()
  return (
    <button
      type="button"
      aria-keyshortcuts={keys}
      aria-label={label}
      onClick={() => kit.store.setState({ overlay })}
      className="inline-flex items-center gap-1 rounded-control bg-panel px-1.5 py-1 text-ink-3 hover:text-ink"
    >
      <Icon aria-hidden="true" size={13} />
      <Kbd keys={keys} />
    </button>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return children ? <DataRow term={term}>{children}</DataRow> : null
}
