/** What the server says about files, and about each row of them: Swedish -> English. */
export const IMPORT_SENTENCES: Readonly<Record<string, string>> = {
  'Högst {} rader kan avgöras en och en. Välj ett svar för de övriga.':
    'At most {} rows can be decided one by one. Choose one answer for the others.',
  'Välj vilken kolumn som är företagets namn.': 'Choose which column is the name of the company.',
  'Välj minst en kolumn att känna igen företaget på: organisationsnummer, arbetsställenummer eller telefon.':
    'Choose at least one column to know the company by: organisation number, workplace number or telephone.',
  'Det går inte att planera. Ladda om sidan och välj något annat.':
    'That cannot be planned. Reload the page and choose something else.',
  'Den personen kan inte ta planeringen. Ladda om sidan och välj någon annan.':
    'That person cannot take what is planned. Reload the page and choose somebody else.',
  'Den dagen har varit. Välj i dag eller en senare dag.': 'That day has passed. Choose today or a later day.',
  'Omgången är avslutad eller finns inte. Ladda om sidan och välj en annan.':
    'The round has ended or does not exist. Reload the page and choose another.',
  'Filen {} finns inte eller går inte att läsa.': 'The file {} does not exist or cannot be read.',
  'Filen är tom.': 'The file is empty.',
  'Filen är {}, inte en textfil. Spara den som CSV och läs in den filen.':
    'The file is {}, not a text file. Save it as CSV and read that file in.',
  'Filen saknar en rubrikrad som går att förstå. Den ska ha en kolumn Företagsnamn och minst en till, till exempel Orgnr eller Telefon.':
    'The file has no header row that can be understood. It needs a column Företagsnamn and at least one more, for example Orgnr or Telefon.',
  'Filen har fler än {} kolumner. Kontrollera att det är en adressfil med en rad för varje företag.':
    'The file has more than {} columns. Check that it is an address file with a row for each company.',
  'Filen är inläst, men de felaktiga raderna kunde inte skrivas till {} ({}). Ge skrivrätt och kör kommandot igen.':
    'The file has been read in, but the wrong rows could not be written to {} ({}). Allow writing there and run it again.',
  'Filen är större än {} MB. Dela den, eller läs in den från kommandoraden.':
    'The file is larger than {} MB. Split it, or read it in from the command line.',
  'Disken på servern är full. Filen togs inte emot; inget annat har ändrats. Försök igen när det finns plats.':
    'The disk of the server is full. The file was not received; nothing else has changed. Try again when there is room.',
  'Filen kom inte fram hel. Försök igen.': 'The file did not arrive whole. Try again.',
  'Filen är ett zip-arkiv eller en trasig Excel-fil. Spara den på nytt i Excel, eller som CSV.':
    'The file is a zip archive or a broken Excel file. Save it again in Excel, or as CSV.',
  'Excel-filen är för stor när den packas upp. Spara den som CSV och läs in den filen.':
    'The Excel file is too large when it is unpacked. Save it as CSV and read that file in.',
  'Excel-filen är skyddad med lösenord. Ta bort lösenordet och försök igen.':
    'The Excel file is protected by a password. Remove the password and try again.',
  'Det bladet finns inte i Excel-filen. Välj ett annat.': 'That sheet is not in the Excel file. Choose another.',
  'Bladet är tomt. Välj ett annat blad.': 'The sheet is empty. Choose another sheet.',
  'Kolumner saknas.': 'Columns are missing.',
  'Filen är inte längre i det läget. Ladda om sidan och se hur den står.':
    'The file is no longer in that state. Reload the page and see how it stands.',
  'Inläsningen är stoppad på importsidan. Det som är inläst finns kvar. Kör kommandot igen för att gå vidare.':
    'The reading was stopped on the import page. What has been read in stays. Run the command again to go on.',
  'Samma fil ångras just nu. Vänta tills den är ångrad.': 'The same file is being undone now. Wait until that is done.',
  'Samma fil läses redan in av {}. Vänta tills den är klar.':
    'The same file is being read in by {}. Wait until it is done.',
  'Filen ligger inte kvar på servern. Ladda upp den igen.': 'The file is no longer on the server. Upload it again.',
  'Ett citattecken på raden stängs aldrig. Ta bort det eller sätt ett till.':
    'A quotation mark on the row is never closed. Remove it or add one.',
  'Raden är för lång för att vara ett företag.': 'The row is too long to be a company.',
  'Organisationsnumret "{}" innehåller annat än siffror.': 'The organisation number "{}" holds more than figures.',
  'Organisationsnumret {} ska ha 10 eller 12 siffror.': 'The organisation number {} needs 10 or 12 figures.',
  'Organisationsnumret {} har fel kontrollsiffra. Kontrollera det mot källan.':
    'The organisation number {} has a wrong check figure. Check it against the source.',
  'Organisationsnumret {} är varken ett organisationsnummer eller ett personnummer.':
    'The organisation number {} is neither an organisation number nor a personal number.',
  '"{}" är inget telefonnummer.': '"{}" is no telephone number.',
  'Telefonnumret {} finns inte i nummerplanen.': 'There is no telephone number {}.',
  'Telefonnumret {} är ett betalnummer.': 'The telephone number {} is a premium number.',
  'Företagsnamn saknas.': 'The name of the company is missing.',
  'Företagsnamnet är en formel. Skriv namnet som text.': 'The name is a formula. Write the name as text.',
  'Företagsnamnet innehåller HTML-kod. Skriv namnet som text.': 'The name holds HTML. Write the name as text.',
  'Företagsnamnet är längre än 200 tecken.': 'The name is longer than 200 characters.',
  'Organisationsnummer, arbetsställenummer och giltigt telefonnummer saknas. Minst ett behövs för att känna igen företaget.':
    'Organisation number, workplace number and a telephone number that works are missing. One is needed to know the company by.',
  'Arbetsställenumret {} hör till ett företag med annat namn. Fyll i organisationsnumret.':
    'The workplace number {} belongs to a company of another name. Fill in the organisation number.',
  'Kundnumret {} hör redan till ett annat företag.': 'The customer number {} belongs to another company already.',
  'Raden har fler fält än rubrikraden. Ett skiljetecken står troligen inne i ett fält.':
    'The row has more fields than the header row. A separator probably stands inside a field.',
  'Ett fält är längre än 10 000 tecken.': 'A field is longer than 10 000 characters.',
  'Raden innehåller tecken som inte går att läsa.': 'The row holds characters that cannot be read.',
  'Arbetsställenumret {} ska ha 8 siffror.': 'The workplace number {} needs 8 figures.',
  'Postnumret {} ska ha 5 siffror.': 'The postal code {} needs 5 figures.',
  '"{}" är ingen e-postadress.': '"{}" is no e-mail address.',
  '"{}" är ingen webbadress.': '"{}" is no web address.',
  'SNI-koden {} ska ha 5 siffror.': 'The SNI code {} needs 5 figures.',
  'Antal anställda "{}" går inte att läsa.': 'The number of employees "{}" cannot be read.',
  'Omsättningen "{}" går inte att läsa.': 'The turnover "{}" cannot be read.',
  'Kommunen {} finns inte.': 'There is no municipality {}.',
  '"{}" är för lång text.': '"{}" is too long a text.',
  'Personnumret {} stod med siffrorna 16 framför.': 'The personal number {} stood with the figures 16 before it.',
  'Radbrytning i en adress.': 'A line break in an address.',
  'Numret {} stod två gånger.': 'The number {} stood there twice.',
  '"{}" var ett intervall som ett kalkylblad gjort till datum.': '"{}" was a range that a spreadsheet made a date.',
  'Något gick fel på servern. Det som är inläst finns kvar; försök gå vidare.':
    'Something went wrong on the server. What has been read in stays; try to go on.',
  'Något gick fel på servern. Inget är ändrat; försök granska igen.':
    'Something went wrong on the server. Nothing has changed; try to check it again.',
  'Något gick fel på servern. Det som är ångrat är det; försök ångra resten igen.':
    'Something went wrong on the server. What is undone is undone; try to undo the rest again.',
  'Välj en dag.': 'Choose a day.',
  'Skriv ett namn.': 'Write a name.',
}
