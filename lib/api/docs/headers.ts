/** What holds for every route and is no field of one: told at the head of the document and of its page. */
export const HEADERS_TEXT = [
  'X-Ringko-Client: programmets namn. Krävs av program som inte är en webbläsare när något ändras.',
  'X-Ringko-Screen: slumpat id (UUID) för skärmen, det vill säga webbläsarfliken, som skickar kommandot. Frivillig. Kortet som svaret ger ställs på den skärmen, och en annan skärm med samma person frågar om den ska ta över. Ett huvud och inte ett fält, så att ett kommando som överlevt sin flik är samma kommando när en annan flik skickar det. Ett värde som inte är ett id räknas som inget.',
] as const
