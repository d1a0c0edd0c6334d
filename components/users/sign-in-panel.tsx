'use client'
import { useState } from 'react'
import { useMoment } from '@/components/messages/use-moment'
import { useRequest } from '@/components/shell/use-request'
import { Dialog } from '@/components/ui/dialog'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { api } from '@/lib/api/client'
import type { Person, ShownLink } from '@/lib/users/types'
import { LinkPanel } from './link-panel'
import { SecondFactorRow } from './second-factor-row'
import { useUserWords } from './use-user-words'

/** How the person gets in: the password's link, and the second factor. */
export function SignInPanel({ person }: { person: Person }) {
  const words = useUserWords()
  const moment = useMoment()
  const { isBusy, send } = useRequest()
  const [link, setLink] = useState<ShownLink | null>(null)
  const renew = async () => {
    const done = await send(() => api.users.renewLink(person.id))
    if (done) setLink(done.answer)
  }
  return (
    <Panel aria-labelledby="sign-in-title">
      <PanelHeader id="sign-in-title" title={words.signIn} />
      <div className="flex flex-wrap items-center gap-4 border-t border-line p-4">
        <div className="min-w-0 flex-1 basis-72">
          <p>{person.hasPassword ? words.passwordChosen : words.passwordMissing}</p>
          <p className="mt-0.5 text-xs text-ink-3">
            {person.linkExpiresAt ? words.link.until(moment(person.linkExpiresAt)) : words.forgotten}
          </p>
        </div>
        <PageAction label={words.link.again} keys="l" disabled={isBusy} onAct={() => void renew()} />
      </div>
      {person.role !== 'caller' && <SecondFactorRow person={person} />}
      <Dialog open={link !== null} onOpenChange={() => setLink(null)} title={words.link.againTitle}>
        {link && <LinkPanel link={link} onDone={() => setLink(null)} />}
      </Dialog>
    </Panel>
  )
}
