/** `part` stands inside others, `forward` is what the office sends on; mail and SMS from the card use the other two. */
export const TEMPLATE_KINDS = ['email', 'sms', 'part', 'forward'] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

/** A template as its page shows it; times ISO 8601 UTC. */
export interface TemplateView {
  id: number
  key: string | null
  kind: TemplateKind
  name: string
  subject: string
  body: string
  active: boolean
  isSystem: boolean
  version: number
  updatedAt: string
}
