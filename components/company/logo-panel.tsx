'use client'
import { useRef, useState } from 'react'
import { useSetUpWords } from '@/components/set-up/use-set-up-words'
import { useRequest } from '@/components/shell/use-request'
import { FileInput } from '@/components/ui/file-input'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { LARGEST_LOGO, type LogoView } from '@/lib/company/types'

const pictureOf = ({ version }: LogoView) => `/api/settings/logo?v=${version}`

/** The logo that stands in mails and on papers: seen, changed, removed. */
export function LogoPanel({ logo }: { logo: LogoView | null }) {
  const { logo: words } = useSetUpWords()
  const { isBusy, details, send } = useRequest()
  const [isTooLarge, setTooLarge] = useState(false)
  /** What was just removed, to be put back. */
  const [taken, setTaken] = useState<Blob | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const save = async (file: Blob) => {
    setTooLarge(file.size > LARGEST_LOGO)
    if (file.size > LARGEST_LOGO) return
    if (!(await send(() => api.settings.setLogo(file)))) return
    setTaken(null)
    showToast({ id: 'logo', title: words.saved })
  }
  const remove = async (from: LogoView) => {
    const kept = await fetch(pictureOf(from)).then((answer) => (answer.ok ? answer.blob() : null))
    if (!(await send(() => api.settings.removeLogo()))) return
    setTaken(kept)
    showToast({ id: 'logo', title: words.removed })
  }
  return (
    <Panel aria-labelledby="logo-title">
      <PanelHeader id="logo-title" title={words.title} />
      <div className="grid gap-3 border-t border-line p-4">
        <p className="text-ink-2">{words.text}</p>
        {logo ? <Shown logo={logo} /> : <p className="font-medium">{words.none}</p>}
        <p className="text-xs text-ink-3">{words.hint}</p>
        <p role="alert" className="font-medium text-wrong empty:hidden">
          {isTooLarge ? words.tooLarge : details.logo}
        </p>
        <FileInput
          ref={input}
          accept="image/png,image/jpeg"
          aria-label={words.choose}
          onFile={(file) => void save(file)}
        />
        <div className="ml-auto flex flex-wrap gap-2">
          {!logo && taken && (
            <PageAction label={words.undo} keys="u" disabled={isBusy} onAct={() => void save(taken)} />
          )}
          {logo && <PageAction label={words.remove} keys="r" disabled={isBusy} onAct={() => void remove(logo)} />}
          <PageAction
            label={logo ? words.change : words.choose}
            keys="l"
            disabled={isBusy}
            onAct={() => input.current?.click()}
          />
        </div>
      </div>
    </Panel>
  )
}

/** On white, as on paper and in most mails, in the dark look too. */
function Shown({ logo }: { logo: LogoView }) {
  const { logo: words } = useSetUpWords()
  const { type, width, height, bytes } = logo
  const kind = type === 'image/png' ? 'PNG' : 'JPEG'
  return (
    <figure className="grid justify-items-start gap-1.5">
      {/* biome-ignore lint/performance/noImgElement: the file as it goes, not one made smaller for pages. */}
      <img
        src={pictureOf(logo)}
        alt={words.alt}
        className="max-h-[64px] max-w-[180px] rounded-control bg-white outline outline-line outline-offset-8"
      />
      <figcaption className="mt-2 text-xs text-ink-3 tabular-nums">
        {words.facts(kind, width, height, Math.max(1, Math.round(bytes / 1024)))}
      </figcaption>
    </figure>
  )
}
