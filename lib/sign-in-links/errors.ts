import { AppError } from '@/lib/errors'

export const linkIsSpent = () =>
  new AppError('not_found', 'Länken är använd eller för gammal. Be din administratör om en ny.')
