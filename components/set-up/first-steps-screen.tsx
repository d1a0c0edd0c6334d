'use client'
import { CheckIcon } from 'lucide-react'
import { PLACES } from '@/components/shell/places'
import { ButtonLink } from '@/components/ui/button-link'
import { cn } from '@/components/ui/cn'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { FirstSteps } from '@/lib/set-up/types'
import { useSetUpWords } from './use-set-up-words'

const STEPS = [
  { id: 'company', place: 'company' },
  { id: 'people', place: 'users' },
  { id: 'addresses', place: 'imports' },
  { id: 'campaign', place: 'campaigns' },
] as const

/** What is left before the first call; the first that is not done is the obvious one. */
export function FirstStepsScreen({ steps }: { steps: FirstSteps }) {
  const { first } = useSetUpWords()
  const next = STEPS.find(({ id }) => !steps[id])?.id
  return (
    <div className="max-w-[760px]">
      <PageHeader title={first.title} text={first.text} />
      <Panel>
        <ol>
          {STEPS.map(({ id, place }, at) => (
            <li key={id} className="flex items-center gap-4 border-t border-line px-4 py-4 first:border-0">
              <StepSign isDone={steps[id]} number={at + 1} />
              <div className="min-w-0 flex-1">
                <p className={cn('font-medium', steps[id] && 'text-ink-3')}>
                  {first.steps[id]}
                  {steps[id] && <span className="sr-only">: {first.isDone}</span>}
                </p>
                <p className="text-xs text-ink-3">{first.steps[`${id}Text`]}</p>
              </div>
              {!steps[id] && (
                <ButtonLink
                  href={hrefOf(place)}
                  variant={id === next ? 'primary' : 'default'}
                  aria-label={`${first.isNext}: ${first.steps[id]}`}
                >
                  {first.isNext}
                </ButtonLink>
              )}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}

function StepSign({ isDone, number }: { isDone: boolean; number: number }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'grid size-6 flex-none place-items-center rounded-full border text-xs font-semibold tabular-nums',
        isDone ? 'border-transparent bg-order-soft text-order' : 'border-line-strong text-ink-2',
      )}
    >
      {isDone ? <CheckIcon size={14} /> : number}
    </span>
  )
}

function hrefOf(id: (typeof STEPS)[number]['place']): string {
  return PLACES.find((place) => place.id === id)?.href ?? '/'
}
