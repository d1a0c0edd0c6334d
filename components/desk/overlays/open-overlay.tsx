'use client'
import type { Overlay } from '../state/desk-state'
import { BasicsDialog } from './basics-dialog'
import { CallbacksDialog } from './callbacks-dialog'
import { CompanyDialog } from './company-dialog'
import { ContactDialog } from './contact-dialog'
import { LocksDialog } from './locks-dialog'
import { MessageDialog } from './message-dialog'
import { NumberDialog } from './number-dialog'
import { OrdersDialog } from './orders-dialog'
import { PaletteDialog } from './palette-dialog'
import { StillThereDialog } from './still-there-dialog'
import { ThanksDialog } from './thanks-dialog'
import { UrgentDialog } from './urgent-dialog'

/** Each dialog knows by itself how to close; what is shut holds nothing. */
export function OpenOverlay({ overlay }: { overlay: Overlay | null }) {
  return (
    <>
      <PaletteDialog isOpen={overlay === 'palette'} />
      <CallbacksDialog isOpen={overlay === 'callbacks'} />
      <UrgentDialog isOpen={overlay === 'urgent'} />
      <CompanyDialog isOpen={overlay === 'company'} />
      <NumberDialog isOpen={overlay === 'number'} />
      <ContactDialog isOpen={overlay === 'contact'} />
      <BasicsDialog isOpen={overlay === 'basics'} />
      <MessageDialog isOpen={overlay === 'message'} />
      <ThanksDialog isOpen={overlay === 'thanks'} />
      <OrdersDialog isOpen={overlay === 'orders'} />
      <LocksDialog isOpen={overlay === 'locks'} />
      <StillThereDialog isOpen={overlay === 'still'} />
    </>
  )
}
