'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { lazyPart } from '@/components/ui/lazy-part'
import { TextArea } from '@/components/ui/text-area'
import type { Card } from '@/lib/queue/types'
import { MAX_NOTE } from '../commands/missing-fields'
import { setOfficeOpen } from '../commands/pad-commands'
import { NewContactRow } from '../pad/new-contact-row'
import { useDesk, useDeskHandle, useDeskWords, usePatchForm } from '../shared/desk-context'
import { NOTE_ID } from '../shared/focus-card'
import { useTimes } from '../time/use-times'
import { TalkedWith } from './talked-with'

/** "Ny notering" (S45): kept on the server while it is written, and whom it was said with. */
export function NoteWriter({ card }: { card: Card }) {
  const { note: words, office } = useDeskWords()
  const patch = usePatchForm()
  const { kit } = useDeskHandle()
  const note = useDesk((state) => state.form.note)
  const error = useDesk((state) => state.form.errors.note)
  // A Prio asks for the contact beside its time.
  const newContact = useDesk(({ form }) => (form.outcome === 'callback_prio' ? null : form.newContact))
  const isOfficeOpen = useDesk((state) => state.form.isOfficeOpen)
  const OfficeForm = useOfficeForm(isOfficeOpen)
  return (
    <section className="mt-auto grid flex-none gap-2 border-t border-line px-5 pt-2.5 pb-3 short:gap-1.5 short:pt-1.5 short:pb-2">
      {isOfficeOpen && OfficeForm && <OfficeForm />}
      <div className="relative">
        <DraftSign />
        <Field id={NOTE_ID} label={words.label} keys="n" error={note.length > MAX_NOTE ? words.tooLong : error}>
          <TextArea
            keys="n"
            rows={2}
            className="[@media(min-height:900px)]:min-h-28"
            value={note}
            placeholder={words.placeholder}
            onChange={(event) => patch({ note: event.target.value })}
            onBlur={() => kit.flushDraft()}
          />
        </Field>
      </div>
      {newContact && <NewContactRow contact={newContact} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-xs text-ink-2">
        <TalkedWith card={card} />
        <Checkbox
          label={office.send}
          keys="a"
          checked={isOfficeOpen}
          onCheckedChange={(isOpen) => setOfficeOpen(kit, isOpen)}
        />
      </div>
    </section>
  )
}

const useOfficeForm = lazyPart<object>(async () => (await import('./office-form')).OfficeForm, { restMs: 0 })

/** Beside the label: what comes and goes moves nothing. */
function DraftSign() {
  const { note: words } = useDeskWords()
  const { status, savedAt } = useDesk((state) => state.draft)
  const isTooLong = useDesk((state) => state.form.note.length > MAX_NOTE)
  const times = useTimes()
  // The limit is said beside the text: what is too long is not on its way.
  if (isTooLong) return null
  const place = 'absolute top-0 right-0 text-xs'
  if (status === 'failed') return <span className={`${place} text-wrong`}>{words.failed}</span>
  if (status !== 'clean') return <span className={`${place} text-ink-3`}>{words.saving}</span>
  return savedAt === null ? null : <span className={`${place} text-ink-3`}>{words.saved(times.clock(savedAt))}</span>
}
