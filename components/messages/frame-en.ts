import type { FrameWords } from './frame-sv'

export const frameEn: FrameWords = {
  places: {
    floor: 'Floor',
    start: 'Get started',
    desk: 'Calls',
    promises: 'Promises',
    office: 'Office',
    stops: 'Stops',
    why: 'Why not?',
    campaigns: 'Campaigns',
    imports: 'Import',
    outbox: 'Outbox',
    templates: 'Templates',
    reports: 'Reports',
    orders: 'Orders',
    products: 'Products',
    users: 'Users',
    log: 'Log',
    company: 'The company',
    account: 'Account',
  },
  pages: 'Pages',
  actions: 'Actions',
  menu: 'Menu',
  search: 'Search',
  palette: {
    title: 'Go to or do',
    hint: 'Write the beginning of a word. The arrows choose, Enter goes there.',
    placeholder: 'Page or action',
    empty: 'Nothing here is called that. Try another word.',
  },
}
