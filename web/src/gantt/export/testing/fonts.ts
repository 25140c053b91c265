import regular from '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf?inline'
import strong from '@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf?inline'
import { type FontFiles, fontMeasure } from '../pdf'

/** The fonts that documents embed, from the package itself. */
export const testFonts: FontFiles = { 400: bytesOf(regular), 600: bytesOf(strong) }

export const testMeasure = fontMeasure(testFonts)

function bytesOf(address: string): Uint8Array {
  const encoded = address.slice(address.indexOf(',') + 1)
  return Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
}
