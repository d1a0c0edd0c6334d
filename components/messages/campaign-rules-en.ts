import type { CampaignRulesWords } from './campaign-rules-sv'

export const campaignRulesEn: CampaignRulesWords = {
  title: 'Rules',
  text: 'Changes hold from the next card and the next outcome. Cards that nobody was promised anything on follow; what was promised stays.',
  standard: (value) => `Default ${value}`,
  changed: 'changed',
  changedCount: (count) =>
    count === 0 ? 'Everything follows the defaults' : count === 1 ? '1 rule is changed' : `${count} rules are changed`,
  reset: 'Reset',
  resetName: (name) => `Reset ${name}`,
  resetAll: 'Reset all',
  saved: 'The rules are saved.',
  on: 'on',
  off: 'off',
  groups: {
    window: 'Calling hours',
    attempts: 'Attempts',
    busy: 'Busy',
    returns: 'Callbacks',
    recall: 'Called recently',
    mix: 'The mix of the queue',
    locks: 'Address locks',
    undo: 'Undo',
    fixed: 'Always so',
  },
  units: {
    times: 'times',
    minutes: 'minutes',
    days: 'days',
    hours: 'hours',
    months: 'months',
    seconds: 'seconds',
    cards: 'cards',
    locks: 'locks',
    workingDays: 'working days',
    attempts: 'attempts',
    inRow: 'in a row',
  },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weekdaysLabel: 'Weekdays',
  opens: 'From',
  closes: 'To',
  rules: {
    window: {
      name: 'Calling hours',
      meaning:
        'Cards are served then alone, never on Swedish public holidays. A card on the screen may be finished afterwards, and a promised time follows only the outer limit 08–21.',
    },
    attemptsPerDay: {
      name: 'Attempts a day on one number',
      meaning: 'How many times one number may be called on the same day in the campaign. Busy does not count.',
    },
    attemptGapMinutes: {
      name: 'Time between attempts',
      meaning: 'The least time between two attempts on the same number. Busy has waits of its own.',
    },
    proposeNoAt: {
      name: 'Propose No from',
      meaning: 'From this attempt on the card proposes No, but the caller chooses freely.',
    },
    attemptLimit: {
      name: 'No is preset from',
      meaning: 'From this attempt on No is preset. Whoever wants to go on writes why, and the reason is kept.',
    },
    busyDelaysMinutes: {
      name: 'Waits when busy',
      meaning:
        'The first, second and following wait when the line is busy, with commas between. The last one then holds every time.',
    },
    busyPerDay: {
      name: 'Busy a day',
      meaning: 'After this many busy on the same day the card comes back on another day.',
    },
    busyCountsEvery: {
      name: 'Busy counts as an attempt',
      meaning: 'So many busy in a row count as one attempt.',
    },
    prioMaxDays: {
      name: 'Longest promise',
      meaning: 'How far ahead a priority callback may be set. The address is locked to the caller for that time.',
    },
    sleepMonths: {
      name: 'No/call back sleeps',
      meaning: 'How long a company sleeps after No/call back in 6 months. Then it wakes on the next working day.',
    },
    recallTalkedDays: {
      name: 'Rest after a talk in another round',
      meaning: 'Whoever was talked to in another round is not called as new until so many days have passed.',
    },
    recallUntalkedHours: {
      name: 'Rest after a try in another round',
      meaning:
        'Whoever was called in another round without an answer is not called as new until so many hours have passed.',
    },
    retriesPerFresh: {
      name: 'Retries for each new company',
      meaning:
        'How many retries and woken companies a caller gets between two new ones. An empty side yields to the other.',
    },
    deckReservePerCaller: {
      name: 'Reserve before the next card is made ready',
      meaning:
        'The next card is made ready only while more callable cards than this stand for each caller, so that nobody goes without.',
    },
    lockWarnAt: {
      name: 'Warn of many locks',
      meaning: 'When a caller has this many addresses locked the screen says so.',
    },
    lockLimit: {
      name: 'Limit of locks',
      meaning: 'At this many locks the screen asks after each new one which address to give back.',
    },
    autoReleaseOverdueLocks: {
      name: 'Release overdue locks by themselves',
      meaning:
        "Off: overdue promises go to the supervisor's list. On: the lock is released when the promise is as late as below.",
    },
    autoReleaseAfterDays: {
      name: 'Release after',
      meaning: 'So many working days after the promise the lock is released, if releasing is on.',
    },
    undoSeconds: {
      name: 'Time to undo',
      meaning: 'How long a caller can undo an outcome, if nobody else has got the card. Zero turns it off.',
    },
  },
  fixed: [
    'Nobody is called before 08:00 or from 21:00, not even at a promised time.',
    'A company and a number are with one caller at a time, in all campaigns together.',
    'The parts of the day are 08:00–10:30, 10:30–12:00, 13:00–14:45 and 14:45–17:00; No answer comes back in another part.',
    'After 15 minutes without anybody touching the screen it asks; after 20 the card goes back with its text kept.',
  ],
  errors: {
    bounds: (min, max) => `Write a whole number from ${min} to ${max}.`,
    hours: 'Calling hours lie between 08:00 and 21:00 and are at least one hour.',
    weekdays: 'Choose at least one weekday.',
    delays: 'Write minutes with commas between, for example 20, 60.',
    proposeNoAt: 'No cannot be proposed later than the limit where No is preset.',
    lockWarnAt: 'The warning has to come at the limit at the latest.',
    count: (count) => (count === 1 ? 'One rule has to be corrected.' : `${count} rules have to be corrected.`),
  },
}
