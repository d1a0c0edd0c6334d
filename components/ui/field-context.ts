'use client'
import { createContext, useContext } from 'react'

interface FieldLink {
  id: string
  describedBy?: string
  isInvalid: boolean
}

/** Ties the one control inside a Field to its label, hint and error. */
export const FieldContext = createContext<FieldLink | null>(null)

export interface ControlLink {
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** What a control takes from the Field around it: nothing when it stands alone. */
export function useFieldLink(): ControlLink {
  const field = useContext(FieldContext)
  if (!field) return {}
  return { id: field.id, 'aria-describedby': field.describedBy, 'aria-invalid': field.isInvalid || undefined }
}
