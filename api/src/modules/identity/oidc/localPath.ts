/** A cookie has to hold it. */
const LONGEST = 1000
const ANYWHERE = 'http://origin.invalid'

/** Where somebody wanted to go, if that is a page of this application: the address came in a link. */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined) return '/'
  // Browsers read a backslash as a slash, and skip what cannot be seen: either can make another host of a path.
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted) || !URL.canParse(wanted, ANYWHERE)) return '/'
  const { origin, pathname, search, hash } = new URL(wanted, ANYWHERE)
  const path = pathname + search + hash
  return origin === ANYWHERE && !path.startsWith('//') && path.length <= LONGEST ? path : '/'
}
