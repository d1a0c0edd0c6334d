'use client'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'
import { useBoard } from './floor-context'

/** Grey while the server is not heard: nobody shall take old figures for new. */
export function Stale({ className, ...rest }: ComponentProps<'div'>) {
  const { line } = useBoard().state
  const isOld = line === 'lost' || line === 'ended'
  return <div className={cn(className, isOld && 'opacity-55 grayscale')} {...rest} />
}
