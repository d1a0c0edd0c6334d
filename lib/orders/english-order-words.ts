import type { OrderWords } from '@/lib/orders/order-words'
import { HIGHEST_ORE } from '@/lib/orders/rules/parse-amount'

export const englishOrderWords: OrderWords = {
  faults: {
    legal_name_missing: 'Write the legal name of the company, as it is to stand on the invoice.',
    first_name_missing: 'Write the first name of the contact.',
    last_name_missing: 'Write the last name of the contact.',
    marketing_name_missing: 'Write the name that the company is seen under.',
    org_no_missing: 'Write the organisation number.',
    org_no_characters: 'An organisation number has figures only. If it is foreign, say so.',
    org_no_length: 'An organisation number has ten figures, as in 556677-8899.',
    org_no_check_digit: 'The check digit is wrong. Read the organisation number to the customer again.',
    org_no_date: 'The number does not begin with a date of birth. Read it to the customer again.',
    org_no_foreign: 'Write the foreign number with letters and figures, 40 at most.',
    invoice_missing: 'Choose how the invoice is sent: post, e-mail or e-invoice.',
    invoice_email_missing: 'Write the address that the invoice is mailed to.',
    invoice_email_syntax: 'The e-mail address of the invoice is wrong. Write it as name@company.example.',
    invoice_no_peppol: 'E-invoices go to Swedish organisation numbers only. Choose post or e-mail.',
    url_missing: 'Write the link, or say that there is none.',
    url_protocol: 'The link may only begin with http:// or https://.',
    url_syntax: 'The link is wrong. Write it as www.company.example.',
    url_facebook_path:
      'The Facebook link lacks the name of the page. Find the company on Facebook and copy the whole link.',
    email_missing: 'Write the e-mail address. The confirmation goes there.',
    email_syntax: 'The e-mail address is wrong. Write it as name@company.example.',
    email_unsure: 'The e-mail address looks misspelt. Mend it, or confirm that it is right.',
    terms_missing: 'Choose terms of 10 or 30 days.',
    directed_to_missing: 'Write whom the purchase is directed to.',
    lines_missing: 'Add one order line at least.',
    product_missing: 'Choose a product for the line.',
    frequency_missing: 'Choose once or twice a year for the line.',
    amount_missing: 'Write the price ex VAT, as in 2 400.',
    amount_characters: 'The price cannot be read. Write it as 2 400 or 2400,00.',
    amount_zero: 'The price cannot be 0 kronor.',
    amount_negative: 'The price cannot be negative.',
    amount_too_large: `The price is too high, ${HIGHEST_ORE / 100_000_000} million kronor at most.`,
    total_too_large: `The sum is too high, ${HIGHEST_ORE / 100_000_000} million kronor at most.`,
    not_confirmed: 'Go through the point with the customer and tick it.',
  },
  readBack: {
    line: ({ product, frequency }) => (frequency === null ? product : `${product}, ${TIMES_A_YEAR[frequency]}`),
    list: (all) => new Intl.ListFormat('en', { type: 'conjunction' }).format(all),
    sentence: ({ lines, totalExVat, total, legalName, termsDays }) =>
      `So that is ${lines} for ${totalExVat} kronor plus VAT, ${total} kronor including VAT. The invoice is made out to ${legalName} with terms of ${termsDays} days.`,
    invoice: {
      post: () => 'It comes by post.',
      email: (address) => `It comes to ${address}.`,
      e_invoice: () => 'It comes as an e-invoice.',
    },
    confirmation: (email) => `The confirmation comes to ${email}.`,
  },
}

const TIMES_A_YEAR = { 1: 'once a year', 2: 'twice a year' } as const
