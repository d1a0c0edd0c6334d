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
}
