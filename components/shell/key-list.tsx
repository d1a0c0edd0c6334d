'use client'
import { useMessages } from '@/components/messages/messages-context'
import { KeySign } from '@/components/ui/kbd'
import type { Hotkey } from '@/components/ui/use-hotkeys'

export interface KeyListProps {
  hotkeys: readonly Hotkey[]
}

export function KeyList({ hotkeys }: KeyListProps) {
  const { shell } = useMessages()
  // What the page is for comes first, what works on every page last.
  const named = hotkeys.flatMap(({ group }) => group ?? [])
  const groups = [...new Set([...named, shell.otherKeys])]
  return (
    <div className="gap-x-10 sm:columns-2">
      {groups.map((group) => (
        <section key={group} aria-label={group} className="mb-5 break-inside-avoid">
          <h3 className="mb-1 text-xs font-semibold text-ink-3">{group}</h3>
          <dl>
            {hotkeys
              .filter((hotkey) => (hotkey.group ?? shell.otherKeys) === group)
              .map((hotkey) => (
                <div
                  key={`${hotkey.keys} ${hotkey.label}`}
                  className="flex items-center gap-3 border-b border-line py-1.5 last:border-0"
                >
                  <dt className="flex-1">{hotkey.label}</dt>
                  <dd>
                    <KeySign keys={hotkey.keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
