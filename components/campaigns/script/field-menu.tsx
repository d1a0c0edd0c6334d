'use client'
import { BracesIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { lazyPart } from '@/components/ui/lazy-part'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import type { FieldMenuPopupProps } from './field-menu-popup'

/** What the card can fill in, to be put where the text is written. */
export function FieldMenu({ onPick }: { onPick: (field: string) => void }) {
  const { script } = useCampaignsWords()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const Popup = usePopup(isOpen)
  return (
    <>
      <Button
        ref={button}
        size="sm"
        variant="ghost"
        className="w-fit"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <BracesIcon aria-hidden="true" size={14} />
        {script.insert}
      </Button>
      {Popup && <Popup anchor={button} open={isOpen} onOpenChange={setOpen} onPick={onPick} />}
    </>
  )
}

const usePopup = lazyPart<FieldMenuPopupProps>(async () => (await import('./field-menu-popup')).FieldMenuPopup)
