import { invalid, notFound } from '@/lib/errors'
import { MOST_PIXELS, type PictureFault } from './read-picture'

const SAID: Record<PictureFault, string> = {
  not_a_picture: 'Filen är varken PNG eller JPEG. Spara loggan som PNG och välj den filen.',
  broken: 'Bilden är trasig eller avklippt. Spara den på nytt och försök igen.',
  too_many_pixels: `Bilden är större än ${MOST_PIXELS} bildpunkter. Förminska den; 600 på bredden räcker.`,
  interlaced: 'Bilden är sparad radsprångsvis (interlaced). Spara den som vanlig PNG.',
  print_colours: 'Bilden har tryckfärger (CMYK) som mail inte visar rätt. Spara den i RGB.',
}

export const wrongPicture = (fault: PictureFault) => invalid({ logo: SAID[fault] })
export const logoMissing = () => notFound('Loggan')
