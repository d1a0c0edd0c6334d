'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { CompanyView } from '@/lib/organizations/company-view'
import { openCompany } from '../commands/card-commands'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { CompanyFacts } from './company-facts'
import { canOpen } from './situation-text'
import { useCompany } from './use-company'

/** A company without a hold: everything to read, a note to write, and the way to the desk when it may be called (S14). */
export function CompanyDialog({ isOpen }: { isOpen: boolean }) {
  const { company: words } = useDeskWords()
  const kit = useDeskKit()
  const viewingId = useDesk((state) => state.viewingId)
  const { company, failure } = useCompany(isOpen ? viewingId : null)
  const close = (open: boolean) => !open && kit.store.setState({ overlay: null, viewingId: null })
  const title = company ? (company.organization.marketingName ?? company.organization.legalName) : '…'
  return (
    <Dialog
      open={isOpen && viewingId !== null}
      onOpenChange={close}
      size="lg"
      isText
      title={title}
      footer={company && <OpenButton company={company} />}
    >
      {company && <CompanyFacts company={company} />}
      {!company && failure === null && <Skeleton className="h-60" />}
      {failure !== null && <p className="text-wrong">{failure || words.loadFailed}</p>}
    </Dialog>
  )
}

function OpenButton({ company }: { company: CompanyView }) {
  const { company: words } = useDeskWords()
  const kit = useDeskKit()
  const userId = useDesk((state) => state.user.id)
  const { id: organizationId, legalName, marketingName } = company.organization
  const mayOpen = canOpen(company, userId)
  const isClosed = company.queue.length > 0 && company.queue.every(({ state }) => state === 'closed')
  const label = isClosed ? words.reopen : words.open
  const open = () => openCompany(kit, { organizationId, organization: marketingName ?? legalName })
  // In the note Enter breaks the line; the dialog opens beside it.
  useHotkeys([{ keys: 'Enter', label, also: ['dialog'], isEnabled: mayOpen, run: open }])
  if (!mayOpen) return <p className="self-center text-ink-2">{words.cannotOpen}</p>
  return (
    <Button variant="primary" keys="Enter" onClick={open}>
      {label}
    </Button>
  )
}
