import type { Script } from '@/lib/campaigns/types'

export interface DemoCampaign {
  name: string
  /** Usernames; the supervisor is in all of them. */
  members: readonly string[]
  /** Which of the invented companies, by index: from, to (not included). They overlap a little, as real lists do. */
  companies: readonly [from: number, to: number]
  /** Rounds that have been; the last one is running. */
  rounds: number
  script: Script
}

const OBJECTIONS: Script['sections'] = [
  {
    kind: 'objection',
    title: 'Om: "Skicka ett mail"',
    text: 'Självklart. Är det du som bestämmer? Då lägger jag in när jag får höra av mig.',
  },
  {
    kind: 'objection',
    title: 'Om: "Vi har ingen budget"',
    text: 'Jag förstår. När lägger ni nästa? Då återkommer jag till dess.',
  },
]

const script = (opening: string, why: string, question: string): Script => ({
  sections: [
    { kind: 'section', title: 'Öppning', text: opening },
    { kind: 'section', title: 'Varför', text: why },
    { kind: 'section', title: 'Fråga', text: question },
    ...OBJECTIONS,
  ],
})

export const DEMO_CAMPAIGNS: readonly DemoCampaign[] = [
  {
    name: 'Hösten 2026',
    members: ['anna', 'bo', 'cilla', 'erik', 'maria', 'omar', 'linnea', 'gustav', 'eva'],
    companies: [0, 260],
    rounds: 2,
    script: script(
      'Hej, jag heter {{caller}} och ringer från Trafiksäkra Skolvägar. Talar jag med {{contact}}?',
      'Vi delar ut reflexvästar till barnen i {{city}}. Nu planerar vi omgång två, och jag ville höra med er innan vi går till tryck.',
      'Vill ni vara med och stötta, 1 200 kr, eller synas med logotyp, 2 400 kr?',
    ),
  },
  {
    name: 'Jubileumsboken',
    members: ['anna', 'bo', 'omar', 'linnea', 'gustav', 'eva'],
    companies: [240, 370],
    rounds: 1,
    script: script(
      'Hej, {{caller}} heter jag, från Jubileumsboken. Har jag kommit till {{company}}?',
      'Vi gör en bok om företagarna i {{city}} och samlar dem som byggt orten.',
      'Ska vi ta med er på en halv sida?',
    ),
  },
  {
    name: 'Insamling skolklasser',
    members: ['bo', 'cilla', 'erik', 'maria', 'eva'],
    companies: [355, 475],
    rounds: 1,
    script: script(
      'Hej, jag heter {{caller}} och ringer för skolklasserna i {{city}}. Är det {{contact}} jag talar med?',
      'Varje klass får material om trafik, och företagen på orten syns på diplomet.',
      'Vill {{company}} vara med och bidra till en klass?',
    ),
  },
]
