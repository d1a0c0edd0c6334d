/** What the server says about accounts, signing in, the company and commands in general: Swedish -> English. */
export const ACCOUNT_SENTENCES: Readonly<Record<string, string>> = {
  'Den adressen finns inte.': 'There is no such address.',
  'Något gick fel hos oss. Försök igen; felet är antecknat.':
    'Something went wrong on the server. Try again; it is noted.',
  'Skicka högst {} kB åt gången, med längden angiven (Content-Length).': 'It is too large. Write less and try again.',
  'E-postadressen är inte rätt skriven.': 'The e-mail address is not right.',
  'Webbadressen är inte rätt skriven.': 'The web address is not right.',
  'Tiden är inte rätt skriven.': 'The time is not right.',
  'Fyll i det här.': 'Fill this in.',
  'Fel sorts värde.': 'This is not the right kind of value.',
  'Det här är inte rätt skrivet.': 'This is not written right.',
  'Välj något av det som går att välja.': 'Choose one of those that can be chosen.',
  'Det går inte att använda.': 'This cannot be used.',
  'Större än {}.': 'More than {}.',
  'Skriv minst {} tecken.': 'Write at least {} characters.',
  'Välj minst {}.': 'Choose at least {}.',
  'Minst {}.': 'At least {}.',
  'Högst {} tecken.': 'At most {} characters.',
  'Högst {}.': 'At most {}.',
  'Skriv dagen som 2026-11-19.': 'Write the day as 2026-11-19.',
  'Den dagen finns inte.': 'There is no such day.',
  'Lösenordet ska ha minst tio tecken.': 'The password needs at least ten characters.',
  'Lösenordet får ha högst 200 tecken.': 'The password can have 200 characters at most.',
  'Kommandot utförs redan. Försök igen.': 'It is being done already. Try again.',
  'Organisationsnumret stämmer inte. Kontrollera siffrorna, som i 556677-8899.':
    'The organisation number is not right. Check the figures, as in 556677-8899.',
  'Skriv företagets namn.': 'Write the name of the company.',
  'Skriv postnumret med fem siffror, som 903 26.': 'Write the postal code with five figures, as 903 26.',
  'Skriv ett telefonnummer, som 090-12 34 56.': 'Write a telephone number, as 090-12 34 56.',
  'Skriv en e-postadress, som info@foretaget.se.': 'Write an e-mail address, as info@company.se.',
  'Du har inte behörighet till det här.': 'You may not do this. Ask your supervisor.',
  '{} finns inte längre.': '{} does not exist any more.',
  'Något är fel ifyllt.': 'Something is filled in wrongly. Check the fields.',
  'Kommandot har redan använts med annat innehåll. Ladda om sidan.':
    'The command has been used already with another content. Reload the page.',
  'Det går inte att spara just nu. Inget är förlorat, vi försöker igen.':
    'Nothing can be saved just now. Nothing is lost, it is tried again.',
  'Skriv koden från telefonen också.': 'Write the code from your telephone too.',
  'Koden stämmer inte eller är redan använd. Vänta på nästa och försök igen.':
    'The code is not right, or has been used. Wait for the next one and try again.',
  'Koden stämmer inte. Kontrollera telefonens klocka och skriv nästa kod.':
    'The code is not right. Check the clock of the telephone, and write the next code.',
  'Lösenordet stämmer inte.': 'The password is not right.',
  'Tvåstegsinloggning är redan på.': 'Signing in by two steps is on already.',
  'Börja om: hämta en ny QR-kod först.': 'Start again: get a new QR code first.',
  'Tvåstegsinloggning är redan av.': 'Signing in by two steps is off already.',
  'Ställ in tvåstegsinloggning först.': 'Set up signing in by two steps first.',
  'Skriv koden.': 'Write the code.',
  'Skriv lösenordet.': 'Write the password.',
  'Fel användarnamn eller lösenord.': 'The user name and the password do not belong together.',
  'För många försök. Vänta {} och försök igen.': 'Too many attempts. Wait {} and try again.',
  'Du är utloggad. Logga in igen; det du skrivit finns kvar.':
    'You are signed out. Sign in again; what you have written is still there.',
  'Det finns redan en administratör. Logga in, eller be den personen lägga upp dig.':
    'There is an administrator already. Sign in, or ask that person to add you.',
  'Koden stämmer inte. Den står i fönstret där servern startades, och är ny för varje start.':
    'The code is not right. It stands in the window where the server was started, and is new for each start.',
  'Skriv koden som servern skrev ut.': 'Write the code that the server printed.',
  'Länken är använd eller för gammal. Be din administratör om en ny.':
    'The link has been used or is too old. Ask your administrator for a new one.',
  'Det finns redan en användare som heter {}.': 'There is already a user named {}.',
  'Någon annan har ändrat användaren. Ladda om sidan och ändra igen.':
    'Somebody else has changed the user. Reload the page and change it again.',
  'Det måste finnas minst en administratör som kan logga in. Gör någon annan till det först; den som är inbjuden räknas när lösenordet är valt.':
    'There has to be at least one administrator who can sign in. Make somebody else one first; who is invited counts when the password is chosen.',
  'Användaren är avstängd. Slå på kontot först.': 'The user is deactivated. Activate the account first.',
  'Användarnamnet är 2-40 tecken: bokstäver, siffror, punkt, bindestreck.':
    'The user name is 2-40 characters: letters, figures, full stop, hyphen.',
  'Skriv hela namnet.': 'Write the whole name.',
  'Skriv en signatur.': 'Write a signature.',
  'Skriv en e-postadress, som anna@foretaget.se.': 'Write an e-mail address, as anna@company.se.',
  'Skriv ett telefonnummer, som 070-123 45 67.': 'Write a telephone number, as 070-123 45 67.',
  'Filen är varken PNG eller JPEG. Spara loggan som PNG och välj den filen.':
    'The file is neither PNG nor JPEG. Save the logo as PNG and choose that file.',
  'Bilden är trasig eller avklippt. Spara den på nytt och försök igen.':
    'The picture is broken or cut off. Save it anew and try again.',
  'Bilden är större än {} bildpunkter. Förminska den; 600 på bredden räcker.':
    'The picture is larger than {} pixels. Make it smaller; a width of 600 is enough.',
  'Bilden är sparad radsprångsvis (interlaced). Spara den som vanlig PNG.':
    'The picture is saved interlaced. Save it as an ordinary PNG.',
  'Bilden har tryckfärger (CMYK) som mail inte visar rätt. Spara den i RGB.':
    'The picture has colours for print (CMYK), which mails do not show right. Save it in RGB.',
}
