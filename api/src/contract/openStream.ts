export interface StreamEvent {
  readonly event?: string
  readonly id?: string
  readonly data: string
}

export interface EventReader {
  /** The next event that is not a mere sign of life; nothing when the server has ended the stream. */
  next(): Promise<StreamEvent | undefined>
  leave(): void
}

/** Reads server-sent events as a browser does. */
export async function openStream(url: string, headers: Record<string, string> = {}): Promise<EventReader> {
  const reader = new AbortController()
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: reader.signal,
  })
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`)
  // Reading begins at once: a body that nobody reads is cancelled as soon as its response is collected as garbage.
  const events = eventsIn(response.body.values())
  return {
    next: async () => (await events.next()).value ?? undefined,
    leave: () => reader.abort(),
  }
}

async function* eventsIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<StreamEvent, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = blocks.pop()!
    for (const block of blocks) {
      const event = eventIn(block)
      if (event) yield event
    }
  }
  return undefined
}

function eventIn(block: string): StreamEvent | undefined {
  const lines = block.split('\n').map((line) => /^(event|id|data): ?(.*)$/.exec(line))
  const fields = Object.fromEntries(
    lines.flatMap((line) => (line ? [[line[1], line[2]]] : [])),
  ) as StreamEvent
  return 'data' in fields ? fields : undefined
}
