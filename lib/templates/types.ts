/** `part` stands inside others, `forward` is what the office sends on; mail and SMS from the card use the other two. */
export const TEMPLATE_KINDS = ['email', 'sms', 'part', 'forward'] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]
