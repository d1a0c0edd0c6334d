'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { CompanyHit } from '@/lib/organizations/company-view'
import { useDesk, useDeskWords, usePatchForm } from '../shared/desk-context'
import { focusById, focusCard, HEAD_OFFICE_ID } from '../shared/focus-card'
import { useCompanySearch } from '../shared/use-company-search'
import type { HeadOfficeChoice } from '../state/outcome-form'

/** HK-hänvisning: the head office's card is found, or made in place (S23). */
export function HeadOfficeField() {
  const headOffice = useDesk((state) => state.form.headOffice)
  if (headOffice?.kind === 'found') return <Chosen name={headOffice.name} />
  return headOffice ? <NewHeadOffice headOffice={headOffice} /> : <FindHeadOffice />
}

function FindHeadOffice() {
  const { pad } = useDeskWords()
  const patch = usePatchForm()
  const error = useDesk((state) => state.form.errors.headOffice)
  const ownId = useDesk((state) => state.card?.organization.id)
  const [text, setText] = useState('')
  const { hits, status } = useCompanySearch(text)
  const others = hits.filter(({ id }) => id !== ownId).slice(0, 5)
  useEffect(() => focusById(HEAD_OFFICE_ID), [])
  const choose = ({ id, legalName, marketingName }: CompanyHit) => {
    patch({ headOffice: { kind: 'found', organizationId: id, name: marketingName ?? legalName } })
    focusCard()
  }
  const isUnknown = status === 'done' && others.length === 0
  const make = () => patch({ headOffice: { kind: 'new', legalName: text.trim(), phone: '' }, errors: {} })
  return (
    <div className="grid gap-1.5">
      <Field id={HEAD_OFFICE_ID} label={pad.headOfficeFind} error={error}>
        <TextInput
          data-field="headOffice"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            if (error) patch({ errors: {} })
          }}
          onKeyDown={(event) => {
            const [first] = others
            if (event.key !== 'Enter' || event.ctrlKey || !(first || isUnknown)) return
            event.preventDefault()
            if (first) choose(first)
            else make()
          }}
        />
      </Field>
      {others.map((hit, at) => (
        <Button
          key={hit.id}
          size="sm"
          keys={at === 0 ? 'Enter' : undefined}
          className="justify-start"
          onClick={() => choose(hit)}
        >
          <span className="mr-auto truncate">
            {hit.marketingName ?? hit.legalName} <span className="font-normal text-ink-3">{hit.place}</span>
          </span>
        </Button>
      ))}
      {isUnknown && <p className="text-xs text-ink-3">{pad.noHits}</p>}
      <Button size="sm" variant="ghost" keys={isUnknown ? 'Enter' : undefined} className="justify-start" onClick={make}>
        {pad.headOfficeNew}
      </Button>
    </div>
  )
}

function Chosen({ name }: { name: string }) {
  const { pad } = useDeskWords()
  const patch = usePatchForm()
  return (
    <p className="flex items-center gap-2">
      <span className="min-w-0 flex-1">{pad.headOfficeChosen(name)}</span>
      <Button size="sm" onClick={() => patch({ headOffice: null })}>
        {pad.change}
      </Button>
    </p>
  )
}

function NewHeadOffice({ headOffice }: { headOffice: Extract<HeadOfficeChoice, { kind: 'new' }> }) {
  const { pad } = useDeskWords()
  const patch = usePatchForm()
  const error = useDesk((state) => state.form.errors.headOffice)
  // The name was written in the search: what is left is the number.
  const [isNamed] = useState(headOffice.legalName !== '')
  useEffect(() => focusById(HEAD_OFFICE_ID), [])
  return (
    <div className="grid gap-1.5">
      <Field id={isNamed ? undefined : HEAD_OFFICE_ID} label={pad.headOfficeName} error={error}>
        <TextInput
          data-field="headOffice"
          value={headOffice.legalName}
          onChange={(event) => patch({ headOffice: { ...headOffice, legalName: event.target.value } })}
        />
      </Field>
      <Field id={isNamed ? HEAD_OFFICE_ID : undefined} label={pad.headOfficePhone}>
        <TextInput
          inputMode="tel"
          value={headOffice.phone}
          onChange={(event) => patch({ headOffice: { ...headOffice, phone: event.target.value } })}
        />
      </Field>
      <Button size="sm" variant="ghost" className="justify-start" onClick={() => patch({ headOffice: null })}>
        {pad.headOfficeFind}
      </Button>
    </div>
  )
}
