/** What the server says about cards, outcomes, companies, locks and bars: Swedish -> English. */
export const CALL_SENTENCES: Readonly<Record<string, string>> = {
  'Numret hör inte till företaget. Välj ett av kortets nummer.':
    'The number does not belong to the company. Choose one of the card’s numbers.',
  'Kontakten hör inte till företaget. Välj en av kortets kontakter.':
    'The contact does not belong to the company. Choose one of the card’s contacts.',
  'Ett företag kan inte vara sitt eget huvudkontor. Välj ett annat.':
    'A company cannot be its own head office. Choose another.',
  'Huvudkontoret finns inte längre. Välj ett annat.': 'The head office does not exist any more. Choose another.',
  'Huvudkontorets nummer går inte att läsa. Skriv det med riktnummer.':
    'The number of the head office cannot be read. Write it with its area code.',
  'Kortet ändrades just av någon annan. Försök igen.': 'Somebody else has just changed the card. Try again.',
  'Det går inte att ångra längre.': 'It cannot be undone any more.',
  'Det här utfallet går inte att ångra. Ta kontakt med AD.': 'This outcome cannot be undone. Ask the office.',
  'Det går inte att ångra: {} har tagit kortet.': 'It cannot be undone: {} has taken the card.',
  'Det går inte att ångra: numret har spärrats.': 'It cannot be undone: the number has been barred.',
  'Det går inte att ångra: kortet du har öppnat har samma nummer.':
    'It cannot be undone: the card you have opened has the same number.',
  'Det går inte att ångra: adressen har låsts av någon annan.':
    'It cannot be undone: somebody else has locked the address.',
  'Det går inte att ångra: kortet har fått ett nytt utfall.': 'It cannot be undone: the card has a new outcome.',
  'Företaget spärrades medan du hade kortet. Det du skrev är sparat, men kön ändras inte.':
    'The company was barred while you had the card. What you wrote is saved, but the queue does not change.',
  'Efter {} försök är Nej det vanliga. Skriv varför ni ska fortsätta ringa.':
    'After {} attempts No is the usual. Write why you should go on calling.',
  'Tiden har redan passerat. Välj en senare tid.': 'The time has passed. Choose a later one.',
  'Välj en tid mellan 08 och 21. Utanför den får ingen ringas.':
    'Choose a time between 08 and 21. Nobody may be called outside it.',
  'Välj en tid inom {} månader.': 'Choose a time within {} months.',
  'Återkom Prio kan ligga högst {} dagar fram.': 'Your own callback can be {} days ahead at most.',
  'Fyll i namnet.': 'Fill in the name.',
  'Fyll i huvudkontorets namn.': 'Fill in the name of the head office.',
  'Välj ett utfall.': 'Choose an outcome.',
  'Välj en orsak.': 'Choose a reason.',
  'Välj vad kunden sa.': 'Choose what the customer said.',
  'Noteringen är för lång, högst 4 000 tecken.': 'The note is too long, 4 000 characters at most.',
  'Skriv något i noteringen.': 'Write something in the note.',
  'Välj när du ska ringa tillbaka.': 'Choose when to call back.',
  'Välj vem du har talat med.': 'Choose whom you have spoken to.',
  'Välj vad som är fel.': 'Choose what is wrong.',
  'Välj vilket nummer som är fel.': 'Choose which number is wrong.',
  'Välj eller skapa huvudkontoret.': 'Choose or add the head office.',
  'Välj en kontakt eller lägg till en ny, inte båda.': 'Choose a contact or add a new one, not both.',
  'Samma sak till AD kan bara väljas en gång.': 'The same thing for the office can be chosen only once.',
  'Skriv till AD vad som ska göras.': 'Write to the office what is to be done.',
  'Adressen är redan låst av någon annan. Arbetsledaren avgör vem som ringer.':
    'The address is locked by somebody else. The supervisor decides who calls.',
  'Du har {} låsta adresser. Välj vilka du lämnar tillbaka.':
    'You have {} locked addresses. Choose which ones you give back.',
  'Du har {} låsta adresser. Högst {}.': 'You have {} locked addresses. At most {}.',
  'Välj vem som tar över.': 'Choose who takes over.',
  'Välj vem som ska få meddelandet.': 'Choose who gets the message.',
  'Skriv ett meddelande.': 'Write a message.',
  'Skriv högst {} tecken.': 'Write at most {} characters.',
  'Välj säljare eller arbetsledare som är aktiva.': 'Choose callers or supervisors who are active.',
  'Meddelandet är redan tillbakadraget.': 'The message is withdrawn already.',
  'Låset är redan släppt.': 'The lock is released already.',
  '{} har kortet på skärmen just nu. Försök igen när det är sparat.':
    '{} has the card on the screen just now. Try again when it is saved.',
  'Någon annan har hunnit låsa adressen.': 'Somebody else has locked the address meanwhile.',
  'Välj en tid som inte har varit.': 'Choose a time that has not been.',
  'Välj en tid mellan 08:00 och 21:00.': 'Choose a time between 08:00 and 21:00.',
  'Välj en tid inom {} dagar.': 'Choose a time within {} days.',
  'Skriv en anledning.': 'Write a reason.',
  'Det går inte att läsa numret. Skriv det som 08-465 004 12.': 'The number cannot be read. Write it as 08-465 004 12.',
  'Numret finns inte i nummerplanen. Kontrollera siffrorna.': 'There is no such number. Check the figures.',
  'Betalnummer kan inte ringas härifrån.': 'Premium numbers cannot be called from here.',
  'Numret är spärrat och får inte ringas. AD kan häva spärren.':
    'The number is barred and may not be called. The office can lift the bar.',
  'Numret finns redan på företaget.': 'The company has that number already.',
  'Numret hör till en adress som är låst av {}. Arbetsledaren avgör vem som ringer.':
    'The number belongs to an address locked by {}. The supervisor decides who calls.',
  '{} har numret på skärmen just nu, hos {}. Lägg till det när det kortet är klart.':
    '{} has the number on the screen just now, at {}. Add it when that card is done.',
  'Någon annan har ändrat uppgifterna under tiden. Läs in företaget igen och gör om ändringen.':
    'Somebody else has changed the details meanwhile. Open the company again and make the change once more.',
  'Du har öppnat 200 företag ur sökningen idag. Be arbetsledaren om hjälp.':
    'You have opened 200 companies from the search today. Ask your supervisor for help.',
  'Skriv en hel e-postadress.': 'Write a whole e-mail address.',
  'Webbadressen ska börja med http:// eller https://.': 'The web address has to begin with http:// or https://.',
  'Skriv postnumret med fem siffror.': 'Write the postal code with five figures.',
  'Skriv minst två tecken.': 'Write at least two characters.',
  'Skriv numret.': 'Write the number.',
  'Företaget behöver ett namn.': 'The company needs a name.',
  'Kortet är taget av {}.': 'The card is taken by {}.',
  'Kortet är inte längre ditt. Det du har skrivit finns kvar på skärmen.':
    'The card is no longer yours. What you have written is still on the screen.',
  '{} har kortet på skärmen sedan {}.': '{} has had the card on the screen since {}.',
  'Låst av {} sedan {}.': 'Locked by {} since {}.',
  'Företaget är spärrat och får inte ringas. Administrationen kan häva spärren.':
    'The company is barred and may not be called. The office can lift the bar.',
  'Företaget ligger hos Adressvård tills administrationen har beslutat.':
    'The company is at address care until the office has decided.',
  'Någon annan hann öppna företaget. Försök igen om en stund.':
    'Somebody else opened the company first. Try again in a while.',
  'Företaget finns inte i någon av dina pågående kampanjer. Välj en kampanj först.':
    'The company is in none of your running campaigns. Choose a campaign first.',
  'Du är inte med i den kampanjen. Be arbetsledaren lägga till dig.':
    'You are not in that campaign. Ask your supervisor to add you.',
  'Kortet du har framme har samma nummer. Sätt ett utfall på det först.':
    'The card in front of you has the same number. Give it an outcome first.',
  'Ange varför kortet lämnas tillbaka.': 'Say why the card is given back.',
  'Spärren är redan hävd.': 'The bar is lifted already.',
  'Numret hör inte till företaget.': 'The number does not belong to the company.',
  'Skriv varför spärren hävs.': 'Write why the bar is lifted.',
}
