/** Of every account in a demo database, and of no other. */
export const DEMO_PASSWORD = 'ringko-demo'
