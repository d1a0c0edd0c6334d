'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
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
  if (!canOpen(company, userId)) return <p className="self-center text-ink-2">{words.cannotOpen}</p>
  const isClosed = company.queue.length > 0 && company.queue.every(({ state }) => state === 'closed')
  return (
    <Button
      variant="primary"
      onClick={() => openCompany(kit, { organizationId, organization: marketingName ?? legalName })}
    >
      {isClosed ? words.reopen : words.open}
    </Button>
  )
}
