/** What the server says about campaigns and their rounds: Swedish -> English. */
export const CAMPAIGN_SENTENCES: Readonly<Record<string, string>> = {
  'Det finns redan en kampanj med det namnet.': 'There is already a campaign of that name.',
  'Kampanjen har ändrats av någon annan. Ladda om sidan.': 'Somebody else has changed the campaign. Reload the page.',
  '{} ändrade {} {}. Ladda om för att se ändringen; det du har skrivit är inte sparat.':
    '{} changed {} {}. Reload to see the change; what you have written is not saved.',
  'Välj en säljare eller arbetsledare som är aktiv.': 'Choose a caller or supervisor who is active.',
  'Kampanjen är avslutad.': 'The campaign is finished.',
  'Reglerna har ändrats igen sedan dess. Ändra dem i stället för att ångra.':
    'The rules have been changed again since then. Change them instead of undoing.',
  'Ändringen är redan ångrad. Ändra reglerna igen om de ska gälla.':
    'The change is undone already. Change the rules again if they are to apply.',
  'Ändringen införs fortfarande. Ångra när den är klar.':
    'The change is still being carried out. Undo when it is done.',
  'Kampanjen är inte avslutad.': 'The campaign is not finished.',
  'Kampanjen ”{}” har ingen omgång igång. Starta en omgång först.':
    'The campaign “{}” has no round running. Start a round first.',
  'Skriv ett heltal från {} till {}.': 'Write a whole number from {} to {}.',
  'Ringtiden ligger mellan 08:00 och 21:00.': 'Calling hours lie between 08:00 and 21:00.',
  'Välj minst en veckodag.': 'Choose at least one day of the week.',
  'Ringtiden måste vara minst en timme: sluta senare eller börja tidigare.':
    'Calling hours have to be an hour at least: end later or begin earlier.',
  'Skriv minst en väntetid.': 'Write at least one wait.',
  'Högst {} väntetider.': 'At most {} waits.',
  'Nej kan inte föreslås först efter den gräns där Nej är förvalt.': 'No cannot be proposed later than it is preset.',
  'Varningen måste komma senast vid gränsen.': 'The warning has to come at the limit at the latest.',
  'Kampanjen behöver ett namn.': 'The campaign needs a name.',
  'Okänt fält: {}. De som finns är {}.': 'Unknown field: {}. Those that exist are {}.',
  'Okänt fält: {}.': 'Unknown field: {}.',
  'Ett fält är inte rätt skrivet: det börjar med {{ och slutar med }}.':
    'A field is not written right: it begins with {{ and ends with }}.',
  'Skriv en rubrik.': 'Write a heading.',
  'Rubriken får ha högst 120 tecken.': 'The heading can have 120 characters at most.',
  'Texten får ha högst 10 000 tecken.': 'The text can have 10 000 characters at most.',
  'Ett manus får ha högst 100 avsnitt.': 'A script can have 100 sections at most.',
  'Omgången är redan avslutad.': 'The round has ended already.',
  'Det finns redan en förberedd omgång. Avsluta den som pågår först.':
    'A round is prepared already. End the one that runs first.',
  'Någon annan har just avslutat eller startat en omgång. Ladda om för att se vilken som pågår.':
    'Somebody else has just ended or started a round. Reload to see which one runs.',
  'Skriv ett heltal.': 'Write a whole number.',
  'Det första postnumret måste vara det lägsta.': 'The first postal code has to be the lowest.',
  'Högst 100 intervall.': 'At most 100 ranges.',
  'Högst 100 kommuner och län.': 'At most 100 municipalities and counties.',
  'Skriv början av en SNI-kod med siffror.': 'Write the beginning of an SNI code in figures.',
  'Skriv dagen som ÅÅÅÅ-MM-DD.': 'Write the day as YYYY-MM-DD.',
  'Antalet anställda måste gå från det lägre till det högre.': 'Employees have to go from the lower to the higher.',
}
