'use client'
import { useDesk } from '../shared/desk-context'
import { useOrderWords } from './use-order-words'

/** What is wrong in a field: a fault that the screen found, in its language, or the server's own words. */
export function useOrderFault(name: string): string | undefined {
  const { faults } = useOrderWords()
  const fault = useDesk(({ form }) => form.errors[`order.${name}`])
  return fault === undefined ? undefined : ((faults as Record<string, string>)[fault] ?? fault)
}
