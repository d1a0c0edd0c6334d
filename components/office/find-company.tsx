'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import type { CompanyHit } from '@/lib/organizations/company-view'
import { useOfficeWords } from './use-office-words'

export interface ChosenCompany {
  id: number
  name: string
}

const PAUSE_MS = 180
const SHORTEST = 2
const SHOWN = 6

/** Finds a company on name, e-mail, number or org.nr; Enter takes the first. */
export function FindCompany({ onFound }: { onFound: (company: ChosenCompany) => void }) {
  const words = useOfficeWords()
  const [text, setText] = useState('')
  const hits = useHits(text.trim())
  const choose = ({ id, legalName, marketingName }: CompanyHit) => onFound({ id, name: marketingName ?? legalName })
  return (
    <div className="grid gap-1.5">
      <Field label={words.findCompany}>
        <TextInput
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            const [first] = hits ?? []
            if (event.key !== 'Enter' || !first) return
            event.preventDefault()
            choose(first)
          }}
        />
      </Field>
      {hits?.slice(0, SHOWN).map((hit) => (
        <Button key={hit.id} className="justify-start" onClick={() => choose(hit)}>
          <span className="truncate">
            {hit.marketingName ?? hit.legalName} <span className="font-normal text-ink-3">{hit.place}</span>
          </span>
        </Button>
      ))}
      {hits?.length === 0 && <p className="text-ink-3">{words.noCompany}</p>}
    </div>
  )
}

/** Null until something has been asked for; an answer to an older text is thrown away. */
function useHits(wanted: string): readonly CompanyHit[] | null {
  const [hits, setHits] = useState<readonly CompanyHit[] | null>(null)
  useEffect(() => {
    let isOld = false
    const search = async () => {
      const found = wanted.length < SHORTEST ? null : await api.companies.search(wanted).catch(() => null)
      if (!isOld) setHits(found?.companies ?? null)
    }
    const timer = setTimeout(() => void search(), PAUSE_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [wanted])
  return hits
}
