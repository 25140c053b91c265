import regular from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2?url'
import strong from '@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2?url'
import { bytesAt } from '../file/bytesAt'

/** Style sheet that brings the letters along, so that a file looks the same on every computer. */
export async function fontFaces(): Promise<string> {
  const faces = await Promise.all([face(regular, 400), face(strong, 600)])
  return faces.join('')
}

async function face(address: string, weight: number): Promise<string> {
  const content = base64(await bytesAt(address))
  return `@font-face{font-family:'Fira Sans';font-weight:${weight};src:url(data:font/woff2;base64,${content}) format('woff2')}`
}

function base64(bytes: Uint8Array): string {
  // In portions: a function takes only so many arguments.
  const portion = 0x8000
  let letters = ''
  for (let from = 0; from < bytes.length; from += portion)
    letters += String.fromCharCode(...bytes.subarray(from, from + portion))
  return btoa(letters)
}
