/** Fields of the register that a column can fill; `ignored` is known and left out on purpose. */
export const FIELDS = [
  'orgNo',
  'workplaceNo',
  'customerNo',
  'legalName',
  'marketingName',
  'legalForm',
  'visitAddress',
  'postAddress',
  'postalCode',
  'city',
  'municipality',
  'phone',
  'directPhone',
  'mobile',
  'email',
  'url',
  'sni',
  'industry',
  'employees',
  'turnoverKr',
  'turnoverTkr',
  'turnoverMkr',
  'contactName',
  'contactFirstName',
  'contactLastName',
  'contactTitle',
  'contactMobile',
  'contactEmail',
  'ignored',
] as const
export type Field = (typeof FIELDS)[number]

/** For each column of the file its field, or null for a header that nobody knows. */
export type Columns = readonly (Field | null)[]

/** Header names that vendors use (Swedish and English), letters and digits only, for each field. */
const NAMES: Record<Field, string> = {
  orgNo:
    'orgnr organisationsnr organisationsnummer orgnummer orgno organisationsnumber orgnumber personorgnr orgpersonnr organisationnumber',
  workplaceNo: 'arbetsställenr arbetsställenummer arbetsställeid arbställenr cfar cfarnr cfarnummer workplaceno',
  customerNo: 'kundnr kundnummer kundid customerno customernumber',
  legalName:
    'företagsnamn företag firma firmanamn namn bolagsnamn bolag juridisktnamn organisation arbetsställenamn kundnamn company companyname name legalname',
  marketingName: 'marknadsföringsnamn marknadsnamn kallas benämning handelsnamn marketingname tradename',
  legalForm: 'bolagsform juridiskform företagsform associationsform legalform',
  visitAddress: 'besöksadress besöksgatuadress besöksgata gatuadress gata visitingaddress streetaddress street',
  postAddress: 'postadress utdelningsadress adress postgatuadress adress1 box address postaladdress',
  postalCode: 'postnr postnummer postkod pnr postpostnr zip zipcode postalcode postcode',
  city: 'postort ort stad postpostort city town',
  municipality: 'kommun kommunnamn besökskommun säteskommun municipality',
  phone:
    'telefon telefonnr telefonnummer tel tele telnr tfn tlf telefon1 telefon2 tel1 tel2 växel telefonväxel växelnummer phone phonenumber telephone phone1 phone2',
  directPhone: 'direktnr direktnummer direkttelefon direkt directphone',
  mobile: 'mobil mobilnr mobilnummer mobiltelefon mobiltel mobile mobilephone cell',
  email: 'epost epostadress email emailadress mail mailadress mejl emailaddress',
  url: 'hemsida webb webbplats webbadress webbsida www url homepage website web',
  sni: 'sni snikod sni2007 sni2025 snikod1 branschkod sni1 huvudsni sicode',
  industry: 'bransch branschnamn branschtext verksamhet snitext snibenämning branschbenämning industry',
  employees: 'anställda antalanställda anst antanställda antalanst storleksklass storlek anställdaintervall employees',
  turnoverKr: 'omsättningkr omsättningsek omsättningikr nettoomsättningkr',
  turnoverTkr:
    'omsättningtkr omsättning omsättningksek nettoomsättning nettoomsättningtkr oms omstkr omsättningitkr turnover revenue',
  turnoverMkr: 'omsättningmkr omsättningmsek nettoomsättningmkr',
  contactName: 'kontaktperson kontakt kontaktnamn beslutsfattare person vdnamn contact contactperson contactname',
  contactFirstName: 'förnamn kontaktförnamn firstname',
  contactLastName: 'efternamn kontaktefternamn lastname surname',
  contactTitle: 'befattning titel roll position kontakttitel title jobtitle',
  contactMobile: 'kontaktmobil kontakttelefon mobilkontakt kontaktpersonmobil contactmobile contactphone',
  contactEmail: 'kontaktepost kontaktemail kontaktmail kontaktpersonepost contactemail',
  ignored: 'län länsnamn county rad fel line error',
}

const FIELD_OF = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as Field])),
)

/** The field that a header stands for: case, spaces and punctuation do not matter. Null when nobody knows it. */
export function fieldOf(header: string): Field | null {
  return FIELD_OF.get(foldHeader(header)) ?? null
}

/** Every column of a header row with its field. */
export function mapColumns(headers: readonly string[]): Columns {
  return headers.map(fieldOf)
}

/** A header row names the company and at least one thing more. */
export function isHeaderRow(columns: Columns): boolean {
  const known = columns.filter((field) => field !== null)
  return known.length >= 2 && known.some((field) => field === 'legalName' || field === 'marketingName')
}

/** Headers that fill no field, as they stand in the file: they are shown to whoever imports. */
export function unknownHeaders(headers: readonly string[], columns: Columns): string[] {
  return headers.filter((header, at) => header.trim() !== '' && columns[at] === null)
}

/** However a header is written: letters and digits alone. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
