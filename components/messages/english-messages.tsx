'use client'
import type { ReactNode } from 'react'
import { en } from './en'
import { GivenMessages } from './given-messages'

export function EnglishMessages({ children }: { children: ReactNode }) {
  return (
    <GivenMessages locale="en" messages={en}>
      {children}
    </GivenMessages>
  )
}
