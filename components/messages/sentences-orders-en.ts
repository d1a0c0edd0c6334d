/** What the server says of orders that have been placed: Swedish -> English. */
export const ORDER_SENTENCES = {
  'Någon annan har ändrat ordern sedan du öppnade den. Läs den igen.':
    'Somebody else has changed the order since you opened it. Read it again.',
  'Ordern väntar inte på AD längre. Läs sidan igen.': 'The order waits for the office no longer. Read the page again.',
  'Ordern är redan makulerad.': 'The order is cancelled already.',
  'Ordern är ångrad av säljaren och räknas inte. Den kan inte ändras.':
    'The order was undone by the caller and does not count. It cannot be changed.',
  'Ordern är fakturerad och kan inte rättas. Makulera den i stället.':
    'The order is invoiced and cannot be corrected. Cancel it instead.',
  'Excelfilen rymmer högst {} orderrader. Välj en kortare period, eller hämta CSV.':
    'The Excel file holds {} order lines at most. Choose a shorter period, or fetch CSV.',
  'Högst {} order skrivs ut åt gången. Välj en kortare period.':
    'At most {} orders are printed at a time. Choose a shorter period.',
  'Skriv varför ordern makuleras.': 'Write why the order is cancelled.',
  'Skriv varför filen hämtas.': 'Write why the file is fetched.',
  '{} har tagit ärendet om ordern.': '{} has taken the task about the order.',
  'Företaget spärrades medan du hade kortet. Ordern är sparad hos AD, som avgör. Inget mail går till kunden.':
    'The company was barred while you had the card. The order is kept for the office to decide on. No mail goes to the customer.',
  'Organisationsnumret i ordern är spärrat. Ordern är sparad hos AD, som avgör. Inget mail går till kunden.':
    'The org. no. in the order is barred. The order is kept for the office to decide on. No mail goes to the customer.',
  'E-postadressen i ordern är spärrad. Ordern är sparad hos AD, som avgör. Inget mail går till kunden.':
    'The e-mail address in the order is barred. The order is kept for the office to decide on. No mail goes to the customer.',
  'Numret är spärrat: företaget vill inte bli uppringt eller finns inte längre. Häv spärren först.':
    'The number is barred: the company does not want to be called or is no more. Lift the stop first.',
  'Adressen är spärrad: mottagaren vill inte ha något från oss. Häv spärren eller skriv en annan.':
    'The address is barred: the recipient wants nothing from us. Lift the stop or write another.',
}
