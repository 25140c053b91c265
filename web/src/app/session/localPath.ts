/**
 * Where somebody wanted to go before the sign-in, if that is a page of this application: an address that came in a
 * link must not lead elsewhere.
 */
export function localPath(wanted: unknown, origin = location.origin): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/'
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined
  return url?.origin === origin ? url.pathname + url.search + url.hash : '/'
}
