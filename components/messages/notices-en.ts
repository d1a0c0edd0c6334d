import type { NoticesWords } from './notices-sv'

const promises = (count: number) => (count === 1 ? 'one promise' : `${count} promises`)

export const noticesEn: NoticesWords = {
  group: 'Messages',
  title: 'Messages',
  read: 'Read',
  readAll: (count) => (count === 1 ? 'Show' : `Show ${count}`),
  from: (name, clock) => `${name} ${clock}`,
  told: {
    promises_extended: ({ by, count, organization, when }) =>
      organization
        ? `${by} gave your promise to ${organization} a new time: ${when}.`
        : `${by} gave ${promises(count)} of yours a new time.`,
    promises_taken: ({ by, count, organization, other }) =>
      organization
        ? `${by} moved your promise to ${organization} to ${other}.`
        : `${by} moved ${promises(count)} from you to ${other}.`,
    promises_given: ({ by, count, organization, other }) =>
      organization
        ? `${by} gave you the promise to ${organization}, which ${other} had.`
        : `${by} gave you ${promises(count)} from ${other}.`,
    promises_released: ({ by, count, organization }) =>
      organization ? `${by} released your lock on ${organization}.` : `${by} released ${promises(count)} of yours.`,
  },
  notSaved: 'It could not be ticked off. Try again.',
  write: 'Message',
  writeTitle: 'Write to callers',
  writeText: 'Stands quietly on the screen until it is read. Moves nothing and disturbs no call.',
  to: 'To',
  kinds: { users: 'Callers', campaign: 'The whole campaign' },
  campaign: 'Campaign',
  campaignHint: 'Who joins the campaign later today gets it too.',
  chooseCampaign: 'Choose a campaign',
  body: 'Message',
  left: (count) => `${count} characters left`,
  until: 'Stands until',
  untilHint: 'Without a time: the end of the day.',
  send: 'Send',
  sent: 'The message is sent',
  latest: 'Sent in the last days',
  none: 'No messages yet.',
  readBy: (read, all) => `Read by ${read} of ${all}`,
  toCampaign: (name) => `to ${name}`,
  notYet: 'not yet',
  withdraw: 'Withdraw',
  withdrawn: 'Withdrawn',
  didWithdraw: 'The message is gone from the screens',
  ended: 'Stands no longer',
}
