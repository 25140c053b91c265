import regular from '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf?url'
import strong from '@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf?url'
import { bytesAt } from '../file/bytesAt'
import type { FontFiles } from './fontMeasure'

export { type FontFiles, fontMeasure } from './fontMeasure'
export { type PdfOptions, toPdf } from './toPdf'

/** The letters that documents embed: the screen's own font, in the format that PDF takes. */
export async function documentFonts(): Promise<FontFiles> {
  const [light, bold] = await Promise.all([bytesAt(regular), bytesAt(strong)])
  return { 400: light, 600: bold }
}
