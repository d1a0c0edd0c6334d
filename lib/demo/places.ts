import places from './places.json'

type Place = readonly [postalCode: number, city: string, municipalityCode: string]

/** Real Swedish postcodes with their towns and municipalities (CC0), for invented companies. */
export const PLACES = places as unknown as readonly Place[]
