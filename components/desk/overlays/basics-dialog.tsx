'use client'
import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { TextInput } from '@/components/ui/text-input'
import { companiesApi } from '@/lib/api/desk-client'
import { formatClock } from '@/lib/callbacks/format-time'
import type { CompanyView } from '@/lib/organizations/company-view'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { newId } from '../shared/new-id'
import { DialogForm } from './dialog-form'
import { useClose } from './use-close'
import { useCommand } from './use-command'
import { useCompany } from './use-company'

/** The basics of one's own card. The version makes sure that nobody's change is written over. */
export function BasicsDialog({ isOpen }: { isOpen: boolean }) {
  const { forms, company: words } = useDeskWords()
  const close = useClose()
  const organizationId = useDesk((state) => state.card?.organization.id ?? null)
  const { company, failure } = useCompany(isOpen ? organizationId : null)
  return (
    <Dialog open={isOpen && organizationId !== null} onOpenChange={close} title={forms.basicsTitle}>
      {company && <BasicsForm key={company.organization.version} organization={company.organization} />}
      {!company && failure === null && <Skeleton className="h-40" />}
      {failure !== null && <p className="text-wrong">{failure || words.loadFailed}</p>}
    </Dialog>
  )
}

const FIELDS = ['marketingName', 'email', 'bestMinute', 'url', 'postAddress', 'postalCode', 'city'] as const
/** What is long has a row of its own; what belongs together stands together. */
const WHOLE_ROW: readonly string[] = ['marketingName', 'url', 'postAddress']
type FieldName = (typeof FIELDS)[number]

function BasicsForm({ organization }: { organization: CompanyView['organization'] }) {
  const { forms } = useDeskWords()
  const kit = useDeskKit()
  const close = useClose()
  const { isBusy, errors, run } = useCommand()
  const [values, setValues] = useState(() => valuesOf(organization))
  const [commandId] = useState(newId)
  const labels: Record<FieldName, string> = {
    marketingName: forms.marketingName,
    email: forms.email,
    url: forms.url,
    postAddress: forms.street,
    postalCode: forms.postalCode,
    city: forms.city,
    bestMinute: forms.bestTime,
  }
  const save = async () => {
    const { id: organizationId, version } = organization
    const change = { ...values, bestMinute: minuteOf(values.bestMinute) }
    if (!(await run(() => companiesApi.edit({ commandId, organizationId, version, ...change })))) return
    close()
    kit.tell({ title: forms.saved })
    await refreshSnapshot(kit)
  }
  return (
    <DialogForm isBusy={isBusy} error={errors.form} onSubmit={() => void save()}>
      <div ref={focusFirst} className="grid gap-3 sm:grid-cols-2">
        {FIELDS.map((name) => (
          <Field
            key={name}
            label={labels[name]}
            error={errors[name]}
            className={cn(WHOLE_ROW.includes(name) && 'sm:col-span-2')}
          >
            <TextInput
              value={values[name]}
              placeholder={name === 'bestMinute' ? '13:00' : undefined}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          </Field>
        ))}
      </div>
    </DialogForm>
  )
}

/** The dialog opens before the company has come: its first field takes the focus when it stands there. */
const focusFirst = (fields: HTMLElement | null) => fields?.querySelector('input')?.focus()

function valuesOf(organization: CompanyView['organization']): Record<FieldName, string> {
  const { marketingName, email, url, postAddress, postalCode, city, bestMinute } = organization
  return {
    marketingName: marketingName ?? '',
    email: email ?? '',
    url: url ?? '',
    postAddress: postAddress ?? '',
    postalCode:
      postalCode === null
        ? ''
        : String(postalCode)
            .padStart(5, '0')
            .replace(/(\d{3})/, '$1 '),
    city: city ?? '',
    bestMinute: bestMinute === null ? '' : formatClock(bestMinute),
  }
}

/** "13:30", "13.30" or "13" as minutes after midnight; null when it says nothing. */
function minuteOf(text: string): number | null {
  const match = /^\s*(\d{1,2})(?:[:.](\d\d))?\s*$/.exec(text)
  if (!match) return null
  const minute = Number(match[1]) * 60 + Number(match[2] ?? 0)
  return minute < 1440 ? minute : null
}
