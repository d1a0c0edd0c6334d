/** What the server says about mail, SMS, the outbox and templates: Swedish -> English. */
export const MAIL_SENTENCES: Readonly<Record<string, string>> = {
  'Adressen får inte ha radbrytningar.': 'The address cannot have line breaks.',
  'Ämnet får inte ha radbrytningar.': 'The subject cannot have line breaks.',
  '”{}” är inte en e-postadress.': '”{}” is not an e-mail address.',
  '”{}” är inte ett telefonnummer som kan få SMS.': '”{}” is not a number that can receive text messages.',
  'Adressen ska börja med https:// eller http://.': 'The address begins with https:// or http://.',
  'Meddelandet har redan gått iväg, eller är på väg just nu.': 'The message has gone already, or is on its way now.',
  'Meddelandet har inte prövats än. Det skickas av sig självt när dess tid är inne.':
    'The message has not been tried yet. It is sent by itself when its time has come.',
  'Meddelandet är återtaget och skickas inte.': 'The message was taken back and is not sent.',
  'Meddelandet har redan gått iväg och kan inte tas tillbaka.':
    'The message has gone already and cannot be taken back.',
  'Adressen är spärrad: mottagaren vill inte ha något från oss. Administrationen kan häva spärren.':
    'The address is barred: whoever has it wants nothing from us. The office can lift the bar.',
  'Skriv ett ämne.': 'Write a subject.',
  'Skriv en text.': 'Write a text.',
  'Skriv vart det ska gå.': 'Write where it is to go.',
  'Personen finns inte på företaget.': 'The person is not at the company.',
  'Fältet ”{}” saknar värde. Fyll i det, eller ta bort fältet ur texten.':
    'The field ”{}” has no value. Fill it in, or take the field out of the text.',
  'Rad {}: filtret ”{}” finns inte.': 'Line {}: there is no filter ”{}”.',
  'Rad {}: taggen ”{}” finns inte.': 'Line {}: there is no tag ”{}”.',
  'Rad {}: {} är inte avslutad.': 'Line {}: {} is not closed.',
  'Rad {}: mallen är för stor eller tar för lång tid.': 'Line {}: the template is too large or takes too long.',
  'Rad {}: delen som ska infogas finns inte.': 'Line {}: the part to include does not exist.',
  'Rad {}: går inte att förstå ({}).': 'Line {}: cannot be understood ({}).',
  'Rad {}: {}': 'Line {}: {}',
  'Någon annan har ändrat mallen sedan du öppnade den. Ladda om sidan och gör om ändringen.':
    'Somebody else has changed the template since you opened it. Reload the page and make the change again.',
  'Det finns redan en mall som heter {}.': 'There is already a template named {}.',
  'Ge mallen ett namn.': 'Give the template a name.',
  'Mallen används av systemet och kan inte stängas av.': 'The product uses the template: it cannot be turned off.',
}
