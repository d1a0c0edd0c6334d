/** What a new mail template begins with. The customers are Swedish, whatever language the screen has. */
export const FIRST_TEXT = {
  subject: 'Till {{ company }}',
  body: 'Hej!\n\n\n\nVänliga hälsningar\n{{ caller }}',
}
