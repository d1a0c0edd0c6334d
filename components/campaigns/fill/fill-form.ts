import type { CampaignsWords } from '@/components/messages/campaigns-sv'
import { readPlaces } from '@/lib/organizations/counties'
import { readPostalRanges } from '@/lib/organizations/postal-ranges'
import type { FillSource, RegisterFilter } from '@/lib/rounds/fill-schema'

/** What is written in the fields, as it stands there. */
export interface FillForm {
  kind: 'import' | 'search'
  dataFileId: number | null
  text: string
  postal: string
  places: string
  industries: string
  employeesFrom: string
  employeesTo: string
  sourceCodeId: number
  inFileId: number
  notCalledSince: string
}

export const EMPTY_FORM: FillForm = {
  kind: 'import',
  dataFileId: null,
  text: '',
  postal: '',
  places: '',
  industries: '',
  employeesFrom: '',
  employeesTo: '',
  sourceCodeId: 0,
  inFileId: 0,
  notCalledSince: '',
}

export type FillErrors = Partial<Record<keyof FillForm, string>>
type Words = CampaignsWords['fill']

/** The source that the fields describe, or what is wrong with which of them. */
export function sourceOf(form: FillForm, words: Words): { source: FillSource } | { errors: FillErrors } {
  if (form.kind === 'import') {
    if (form.dataFileId === null) return { errors: { dataFileId: words.pickFile } }
    return { source: { kind: 'import', dataFileId: form.dataFileId } }
  }
  const { filter, errors } = filterOf(form, words)
  return Object.keys(errors).length > 0 ? { errors } : { source: { kind: 'search', filter } }
}

function filterOf(form: FillForm, words: Words): { filter: RegisterFilter; errors: FillErrors } {
  const filter: RegisterFilter = {}
  const errors: FillErrors = {}
  const postal = readPostalRanges(form.postal)
  if (!postal.ok) errors.postal = words.postalWrong(postal.wrong)
  else if (postal.found.length > 0) filter.postal = postal.found
  const places = readPlaces(form.places)
  if (!places.ok) errors.places = words.placesWrong(places.wrong)
  else if (places.found.length > 0) filter.places = places.found
  readIndustries(form, { filter, errors, words })
  readSizes(form, { filter, errors, words })
  if (form.text.trim()) filter.text = form.text.trim()
  if (form.sourceCodeId) filter.sourceCodeId = form.sourceCodeId
  if (form.inFileId) filter.dataFileId = form.inFileId
  if (form.notCalledSince) filter.notCalledSince = form.notCalledSince
  return { filter, errors }
}

interface Reading {
  filter: RegisterFilter
  errors: FillErrors
  words: Words
}

function readIndustries({ industries }: FillForm, { filter, errors, words }: Reading): void {
  const codes = industries.split(/[,; ]/).flatMap((one) => one.trim().replaceAll('.', '') || [])
  const wrong = codes.find((code) => !/^\d{1,5}$/.test(code))
  if (wrong) errors.industries = words.industriesWrong(wrong)
  else if (codes.length > 0) filter.industries = codes
}

function readSizes(form: FillForm, { filter, errors, words }: Reading): void {
  for (const name of ['employeesFrom', 'employeesTo'] as const) {
    const written = form[name].replaceAll(/\s/g, '')
    if (written === '') continue
    if (/^\d{1,7}$/.test(written)) filter[name] = Number(written)
    else errors[name] = words.employeesWrong
  }
  const { employeesFrom = 0, employeesTo = Number.POSITIVE_INFINITY } = filter
  if (employeesFrom > employeesTo) errors.employeesTo = words.employeesWrong
}
