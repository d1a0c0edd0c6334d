'use client'
import { CompanyForm } from '@/components/company/company-form'
import { Brand } from '@/components/shell/brand'
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/look-switches'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { AdministratorForm } from './administrator-form'
import { useSetUpWords } from './use-set-up-words'

export interface SetUpScreenProps {
  step: 'administrator' | 'company' | 'done'
}

/** The first start: who administers, then who it is that calls. */
export function SetUpScreen({ step }: SetUpScreenProps) {
  const words = useSetUpWords()
  return (
    <main id="main" className="mx-auto grid min-h-dvh w-full max-w-[520px] content-center gap-6 px-4 py-8">
      <p className="text-lg">
        <Brand />
      </p>
      <Panel>
        {step === 'done' ? (
          <EmptyState
            level={1}
            title={words.done.title}
            text={words.done.text}
            actions={<ButtonLink href="/logga-in">{words.done.toSignIn}</ButtonLink>}
          />
        ) : (
          <Step step={step} />
        )}
      </Panel>
      <div className="flex flex-wrap gap-2">
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </main>
  )
}

function Step({ step }: { step: 'administrator' | 'company' }) {
  const words = useSetUpWords()
  const { title, text } = words[step]
  const goOn = () => window.location.assign('/')
  return (
    <div className="p-6">
      <p className="text-xs font-medium text-ink-3">{words.steps(step === 'administrator' ? 1 : 2)}</p>
      <h1 className="mt-1 text-[17px] font-semibold">{title}</h1>
      <p className="mt-1 mb-5 text-ink-2">{text}</p>
      {step === 'administrator' ? (
        <AdministratorForm />
      ) : (
        <CompanyForm company={null} submitLabel={words.company.submit} onSaved={goOn} />
      )}
    </div>
  )
}
