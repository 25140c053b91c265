/** Where a browser has got to: an answer, or an address that it was told not to ask for. */
export interface Page {
  readonly url: URL
  readonly status: number | undefined
  readonly text: string
}

interface Cookie {
  readonly value: string
  readonly isStrict: boolean
}

interface Visit {
  /** Sent as a form, by POST. */
  readonly form?: Readonly<Record<string, string>>
  /** Stop before this is asked for. */
  readonly until?: (url: URL) => boolean
}

const MOST_REDIRECTS = 10

/**
 * Goes from page to page with its cookies as a browser does: who comes from another site brings no cookie
 * along that is `SameSite=Strict`, and those of one host are not shown to another.
 */
export class Browser {
  readonly #jars = new Map<string, Map<string, Cookie>>()
  #at: URL | undefined

  /** As by a link or a form on the page where it is. */
  async visit(address: string | URL, { form, until }: Visit = {}): Promise<Page> {
    let url = new URL(address, this.#at)
    let isForeign = this.#at !== undefined && this.#at.hostname !== url.hostname
    let body = form && new URLSearchParams(form)
    for (let hops = 0; hops < MOST_REDIRECTS; hops++) {
      if (until?.(url)) return { url, status: undefined, text: '' }
      const response = await this.#ask(url, { isForeign, ...(body ? { method: 'POST', body } : {}) })
      const location = response.headers.get('location')
      if (location === null) {
        this.#at = url
        return { url, status: response.status, text: await response.text() }
      }
      await response.arrayBuffer()
      const next = new URL(location, url)
      isForeign ||= next.hostname !== url.hostname
      url = next
      body = undefined
    }
    throw new Error(`too many redirects: ${url.href}`)
  }

  /** As the scripts of a page at this address do. */
  async ask(address: string | URL, init: RequestInit = {}): Promise<Response> {
    return this.#ask(new URL(address), { ...init, isForeign: false })
  }

  cookie(address: string | URL, name: string): string | undefined {
    return this.#jar(new URL(address)).get(name)?.value
  }

  setCookie(address: string | URL, name: string, value: string): void {
    this.#jar(new URL(address)).set(name, { value, isStrict: false })
  }

  async #ask(url: URL, { isForeign, ...init }: RequestInit & { isForeign: boolean }): Promise<Response> {
    const jar = this.#jar(url)
    const sent = [...jar].filter(([, { isStrict }]) => !(isStrict && isForeign))
    const headers = new Headers(init.headers)
    headers.set('cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }

  #jar({ host }: URL): Map<string, Cookie> {
    const jar = this.#jars.get(host) ?? new Map<string, Cookie>()
    this.#jars.set(host, jar)
    return jar
  }
}

function keep(jar: Map<string, Cookie>, line: string): void {
  const [, name, value, attributes] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? []
  if (name === undefined || value === undefined || attributes === undefined) return
  const expires = /; *expires=([^;]+)/i.exec(attributes)?.[1]
  const isOver =
    /; *max-age=0/i.test(attributes) || (expires !== undefined && Date.parse(expires) < Date.now())
  if (isOver || value === '') jar.delete(name)
  else jar.set(name, { value, isStrict: /; *samesite=strict/i.test(attributes) })
}
