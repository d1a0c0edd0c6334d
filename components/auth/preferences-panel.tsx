'use client'
import { useMessages } from '@/components/messages/messages-context'
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/look-switches'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { DIAL_SCHEMES, setPreference, usePreferences } from '@/components/ui/preferences'
import { Select } from '@/components/ui/select'

/** What the person has chosen for this computer. */
export function PreferencesPanel() {
  const { account, shell } = useMessages()
  const { singleKeys, dialScheme } = usePreferences()
  return (
    <Panel aria-labelledby="preferences-title">
      <PanelHeader id="preferences-title" title={account.settings} />
      <div className="grid gap-5 border-t border-line p-4">
        <Checkbox
          label={account.singleKeys}
          hint={account.singleKeysHint}
          checked={singleKeys}
          onCheckedChange={(isOn) => setPreference('singleKeys', isOn)}
        />
        <Field label={account.dialScheme} hint={account.dialSchemeHint} className="max-w-80">
          <Select
            options={DIAL_SCHEMES.map((value) => ({ value, label: account.dialSchemes[value] }))}
            value={dialScheme}
            onValueChange={(scheme) => setPreference('dialScheme', scheme)}
          />
        </Field>
        <div className="grid gap-1.5">
          <span className="text-xs font-medium text-ink-3">{shell.theme}</span>
          <ThemeSwitch />
        </div>
        <div className="grid gap-1.5">
          <span className="text-xs font-medium text-ink-3">{shell.language}</span>
          <LanguageSwitch />
        </div>
      </div>
    </Panel>
  )
}
