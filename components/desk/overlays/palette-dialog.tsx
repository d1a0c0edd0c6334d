'use client'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Dialog } from '@/components/ui/dialog'
import { TextInput } from '@/components/ui/text-input'
import type { CompanyHit } from '@/lib/organizations/company-view'
import { openCompany } from '../commands/card-commands'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { useCompanySearch } from '../shared/use-company-search'
import { fits, type PaletteItem, paletteActions } from './palette-items'
import { PaletteList } from './palette-list'
import { canOpen } from './situation-text'
import { useClose } from './use-close'

const LIST_ID = 'palette-list'

/** Ctrl K: companies, pages and what can be done. Enter opens a company for calling, or shows it when it cannot be called. */
export function PaletteDialog({ isOpen }: { isOpen: boolean }) {
  const { palette } = useDeskWords()
  const close = useClose()
  return (
    <Dialog
      open={isOpen}
      onOpenChange={close}
      size="lg"
      title={palette.title}
      // Keys are not promised where there is no keyboard.
      description={<span className="max-sm:hidden pointer-coarse:hidden">{palette.hint}</span>}
    >
      {isOpen && <Palette />}
    </Dialog>
  )
}

function Palette() {
  const words = useDeskWords()
  const { shell } = useMessages()
  const kit = useDeskKit()
  const userId = useDesk((state) => state.user.id)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const search = useCompanySearch(text, useTurn())
  const view = (hit: CompanyHit) => kit.store.setState({ overlay: 'company', viewingId: hit.id })
  const companies = search.hits.map((hit): PaletteItem => {
    const organization = hit.marketingName ?? hit.legalName
    const run = () => (canOpen(hit, userId) ? openCompany(kit, { organizationId: hit.id, organization }) : view(hit))
    return { id: `company-${hit.id}`, group: 'companies', label: organization, hit, run }
  })
  const items = [...companies, ...paletteActions(kit, words, shell).filter((item) => fits(item, text))]
  const chosen = items[Math.min(at, items.length - 1)]
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt((Math.min(at, items.length - 1) + step + items.length) % Math.max(1, items.length))
    else if (event.key !== 'Enter' || !chosen) return
    else if (event.ctrlKey && chosen.hit) view(chosen.hit)
    else chosen.run()
    event.preventDefault()
  }
  return (
    <div className="grid gap-3">
      <TextInput
        size="lg"
        role="combobox"
        aria-expanded
        aria-controls={LIST_ID}
        aria-activedescendant={chosen && `palette-${chosen.id}`}
        aria-label={words.palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.palette.placeholder}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
      />
      <PaletteList id={LIST_ID} items={items} chosenId={chosen?.id ?? null} />
      <p role="status" className="text-xs text-ink-3">
        {statusText(search, words.palette)}
      </p>
    </div>
  )
}

const AGAIN_MS = 4000

/** Counts up when the hits may have changed: each few seconds, and at once when somebody stops a number. */
function useTurn(): number {
  const stops = useDesk((state) => state.urgentVersion)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((count) => count + 1), AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return stops + turn
}

function statusText(
  { status, hits, message }: ReturnType<typeof useCompanySearch>,
  words: ReturnType<typeof useDeskWords>['palette'],
): string {
  if (status === 'searching') return words.searching
  if (status === 'failed') return message || words.failed
  if (status === 'idle') return ''
  return hits.length === 0 ? words.empty : words.hits(hits.length)
}
