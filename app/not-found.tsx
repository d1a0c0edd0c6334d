import { messagesFor } from '@/components/messages/messages-for'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { readLook } from './read-look'

export default async function NotFound() {
  const { errors } = messagesFor((await readLook()).locale)
  return (
    <main id="main" className="pt-[12vh]">
      <title>{errors.notFoundTitle}</title>
      <EmptyState
        level={1}
        title={errors.notFoundTitle}
        text={errors.notFoundText}
        actions={<ButtonLink href="/">{errors.toStart}</ButtonLink>}
      />
    </main>
  )
}
