/** An address in which no line breaks within the postal code: "903 25". */
export const keptPostalCode = (address: string): string => address.replace(/\b(\d{3}) (\d{2})\b/, '$1\u00a0$2')
