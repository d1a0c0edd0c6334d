import type { OrderFault } from '@/lib/orders/form-types'
import { HIGHEST_ORE } from '@/lib/orders/rules/parse-amount'
import type { ReadBackWords } from '@/lib/orders/rules/read-back'

/** What is wrong with an order, and what to do about it; the server says the same sentences (house-style.md "Errors"). */
export interface OrderWords {
  faults: Readonly<Record<OrderFault, string>>
  readBack: ReadBackWords
}

export const swedishOrderWords: OrderWords = {
  faults: {
    legal_name_missing: 'Fyll i företagets juridiska namn, som det ska stå på fakturan.',
    first_name_missing: 'Fyll i kontaktens förnamn.',
    last_name_missing: 'Fyll i kontaktens efternamn.',
    marketing_name_missing: 'Fyll i namnet som företaget syns under.',
    org_no_missing: 'Fyll i organisationsnumret.',
    org_no_characters: 'Organisationsnumret får bara ha siffror. Är det utländskt, välj det.',
    org_no_length: 'Organisationsnumret ska ha tio siffror, som 556677-8899.',
    org_no_check_digit: 'Kontrollsiffran stämmer inte. Läs upp organisationsnumret för kunden igen.',
    org_no_date: 'Numret börjar inte med ett födelsedatum. Läs upp det för kunden igen.',
    org_no_foreign: 'Skriv det utländska numret med bokstäver och siffror, högst 40 tecken.',
    invoice_missing: 'Välj hur fakturan ska skickas: post, e-post eller e-faktura.',
    invoice_email_missing: 'Fyll i adressen som fakturan ska mailas till.',
    invoice_email_syntax: 'Fakturans e-postadress stämmer inte. Skriv den som namn@foretaget.se.',
    invoice_no_peppol: 'E-faktura går bara till svenska organisationsnummer. Välj post eller e-post.',
    url_missing: 'Fyll i Url, eller välj att den saknas.',
    url_protocol: 'Länken får bara börja med http:// eller https://.',
    url_syntax: 'Länken stämmer inte. Skriv den som www.foretaget.se.',
    url_facebook_path: 'Facebooklänken saknar sidans namn. Sök upp företaget på Facebook och kopiera hela länken.',
    email_missing: 'Fyll i e-postadressen. Dit går bekräftelsen.',
    email_syntax: 'E-postadressen stämmer inte. Skriv den som namn@foretaget.se.',
    email_unsure: 'E-postadressen ser felskriven ut. Rätta den, eller bekräfta att den är rätt.',
    terms_missing: 'Välj 10 eller 30 dagars betalningsvillkor.',
    directed_to_missing: 'Skriv vem köpet är riktat till.',
    lines_missing: 'Lägg till minst en orderrad.',
    product_missing: 'Välj en produkt på raden.',
    frequency_missing: 'Välj en eller två gånger om året på raden.',
    amount_missing: 'Skriv priset exklusive moms, som 2 400.',
    amount_characters: 'Priset går inte att läsa. Skriv det som 2 400 eller 2400,00.',
    amount_zero: 'Priset kan inte vara 0 kronor.',
    amount_negative: 'Priset kan inte vara negativt.',
    amount_too_large: `Priset är för högt, högst ${HIGHEST_ORE / 100_000_000} miljoner kronor.`,
    total_too_large: `Summan är för hög, högst ${HIGHEST_ORE / 100_000_000} miljoner kronor.`,
    not_confirmed: 'Stäm av punkten med kunden och kryssa för den.',
  },
  readBack: {
    line: ({ product, frequency }) => (frequency === null ? product : `${product}, löpande ${TIMES_A_YEAR[frequency]}`),
    list: (all) => new Intl.ListFormat('sv', { type: 'conjunction' }).format(all),
    sentence: ({ lines, totalExVat, total, legalName, termsDays }) =>
      `Då har vi ${lines} för ${totalExVat} kronor plus moms, ${total} kronor inklusive moms. Fakturan ställs till ${legalName} med ${termsDays} dagars betalningsvillkor.`,
    invoice: {
      post: () => 'Den kommer med posten.',
      email: (address) => `Den kommer till ${address}.`,
      e_invoice: () => 'Den kommer som e-faktura.',
    },
    confirmation: (email) => `Bekräftelsen kommer till ${email}.`,
  },
}

const TIMES_A_YEAR = { 1: 'en gång om året', 2: 'två gånger om året' } as const
