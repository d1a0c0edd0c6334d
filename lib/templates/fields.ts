/** What a mail or an SMS from the card can call things. */
export const CARD_FIELDS = [
  'company',
  'contact',
  'first_name',
  'city',
  'caller',
  'our_name',
  'our_email',
  'our_phone',
] as const

/** What the thank-you mail and its parts can say besides. */
export const ORDER_FIELDS = ['order_number', 'order_lines', 'included', 'terms_days', 'asks_for_logo'] as const

export type TemplateField = (typeof CARD_FIELDS)[number] | (typeof ORDER_FIELDS)[number]

/** Invented values, for looking at a template and for trying it before it is saved. */
export const SAMPLE_FIELDS: Readonly<Record<TemplateField, string | number | boolean>> = {
  company: 'Exempelbageriet AB',
  contact: 'Karin Exempel',
  first_name: 'Karin',
  city: 'Umeå',
  caller: 'Anna Nilsson',
  our_name: 'Vårt företag',
  our_email: 'info@foretaget.example',
  our_phone: '090-12 34 56',
  order_number: 10_027,
  order_lines: [
    'Diplom stor (löpande, två gånger per år) | 2\u00a0400,00\u00a0kr',
    'Summa utan moms | 2\u00a0400,00\u00a0kr',
    'Moms 25 % | 600,00\u00a0kr',
    'Att betala | 3\u00a0000,00\u00a0kr',
  ].join('\n'),
  included: 'Det här ingår i Diplom stor:\n- Diplom med ert namn\n- Plats på insticksbladet',
  terms_days: 10,
  asks_for_logo: true,
}
