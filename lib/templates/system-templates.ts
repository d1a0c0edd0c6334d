import type { TemplateKind } from '@/lib/templates/types'

export interface SystemTemplate {
  key: string
  kind: TemplateKind
  name: string
  subject: string
  body: string
}

/**
 * The texts that the product itself uses, and three to begin with on the card. They stand in the database when the server
 * has started, and what the office writes there counts from then on.
 */
export const SYSTEM_TEMPLATES = [
  {
    key: 'thank_you',
    kind: 'email',
    name: 'Tack för beställningen',
    subject: 'Tack för er beställning, order {{ order_number }}',
    body: `Hej {{ first_name }}!

Tack för att ni är med! Det här är er beställning för {{ company }}, order {{ order_number }}.

{{ order_lines }}

Fakturan har {{ terms_days }} dagars betalningsvillkor.

{% if included %}{{ included }}

{% endif %}{% if asks_for_logo %}{% include "thank_you_logo" %}

{% endif %}Är det något som inte stämmer? Svara på det här mailet, så rättar vi det.

Vänliga hälsningar
{% if our_name %}{{ our_name }}{% else %}{{ caller }}{% endif %}`,
  },
  {
    key: 'thank_you_logo',
    kind: 'part',
    name: 'Så skickar ni er logga',
    subject: '',
    body: `Så skickar ni er logga:
- Svara på det här mailet och bifoga loggan{% if our_email %}, eller skicka den till {{ our_email }}{% endif %}.
- Helst som PDF, SVG eller EPS. En stor bild (PNG eller JPG) går också bra.
- Behåll ordernumret {{ order_number }} i ämnet, så hamnar den rätt.`,
  },
  {
    key: 'card_referred',
    kind: 'email',
    name: 'Hänvisad till mail',
    subject: 'Till {{ company }}{% if our_name %} från {{ our_name }}{% endif %}',
    body: `Hej{% if first_name %} {{ first_name }}{% endif %}!

Jag ringde till {{ company }} i dag och blev hänvisad till mail.

Jag vill gärna berätta mer om hur ni kan vara med. När passar det att jag ringer? Svara med en tid och ett nummer, eller ställ era frågor direkt här.

Vänliga hälsningar
{{ caller }}{% if our_name %}
{{ our_name }}{% endif %}`,
  },
  {
    key: 'card_after_call',
    kind: 'email',
    name: 'Tack för samtalet',
    subject: 'Tack för samtalet',
    body: `Hej {{ first_name }}!

Tack för samtalet. Här kommer det vi talade om:



Hör av dig om du undrar något.

Vänliga hälsningar
{{ caller }}{% if our_name %}
{{ our_name }}{% endif %}`,
  },
  {
    key: 'card_sms',
    kind: 'sms',
    name: 'Tack för samtalet',
    subject: '',
    body: `Hej{% if first_name %} {{ first_name }}{% endif %}! Tack för samtalet. Hör av dig om du undrar något. {{ caller }}{% if our_name %}, {{ our_name }}{% endif %}`,
  },
] as const satisfies readonly SystemTemplate[]

export type SystemKey = (typeof SYSTEM_TEMPLATES)[number]['key']

export const systemTemplateOf = (key: SystemKey): SystemTemplate => {
  const found = SYSTEM_TEMPLATES.find((one) => one.key === key)
  if (!found) throw new Error(`There is no system template ${key}`)
  return found
}
