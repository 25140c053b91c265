const LONGEST = 1000
const ANYWHERE = 'http://origin.invalid'

/** Where somebody wanted to go, if that is a page of this application: the address came in a link. */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST) return '/'
  // Browsers read a backslash as a slash, and skip what cannot be seen: either can make another host of a path.
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(wanted) || !URL.canParse(wanted, ANYWHERE)) return '/'
  const { origin, pathname, search, hash } = new URL(wanted, ANYWHERE)
  return origin === ANYWHERE && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
