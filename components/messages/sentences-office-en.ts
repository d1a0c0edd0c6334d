/** What the server says about the office's inbox: Swedish -> English. */
export const OFFICE_SENTENCES: Readonly<Record<string, string>> = {
  '{} har tagit ärendet.': '{} has taken the task.',
  'Ärendet finns inte längre.': 'The task does not exist any more.',
  'Ärendet är redan klart.': 'The task is done already.',
  'Ärendet är återtaget: utfallet ångrades.': 'The task is withdrawn: the outcome was undone.',
  'Ärendet är inte ditt, så det finns inget att lämna.': 'The task is not yours, so there is nothing to leave.',
  'Ärendet är inte klart, så det finns inget att öppna igen.':
    'The task is not done, so there is nothing to open again.',
  'Någon annan ändrade ärendet nyss. Försök igen.': 'Somebody else has just changed the task. Try again.',
  'Bara ordrar via mail vidarebefordras.': 'Only orders by mail are forwarded.',
  'Det finns ingen adress att vidarebefordra till. En administratör skriver in den under Inställningar.':
    'There is no address to forward to. An administrator writes it under Settings.',
  'Ärendet har ingen spärr att häva.': 'The task has no stop to lift.',
  'Ingen säljare har ringt företaget. Öppna kortet i stället.':
    'No caller has called the company. Open the card instead.',
  '{} ringer inte i kampanjen längre. Välj vem som ska ha kortet.':
    '{} does not call in the campaign any more. Choose who shall have the card.',
  '{} har kortet på skärmen just nu.': '{} has the card on the screen just now.',
  'Skriv vad du vill svara.': 'Write what you want to answer.',
  'Skriv varför listan hämtas.': 'Write why the list is fetched.',
  'Skriv en e-postadress.': 'Write an e-mail address.',
  'Skriv fem siffror, till exempel 903 25.': 'Write five figures, for example 903 25.',
  'Får inte vara tomt.': 'It may not be empty.',
  'Ordern väntar. Släpp igenom den eller avvisa den, så blir ärendet klart.':
    'The order waits. Let it through or drop it, and the task is done.',
}
