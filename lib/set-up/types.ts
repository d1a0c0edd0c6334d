/** True for each that is done. */
export interface FirstSteps {
  company: boolean
  people: boolean
  addresses: boolean
  campaign: boolean
}
