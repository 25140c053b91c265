import type { Id } from '@fahrplan/shared/kernel'
import type { Commit } from '@fahrplan/shared/plan'
import { request } from '@/app/api'

interface JournalPage {
  readonly items: readonly Commit[]
  readonly next: number | null
}

/** What was committed after a revision, and not before a moment (ISO), a page at a time. */
export async function* readJournal(
  strategyId: Id,
  after: number,
  since: string,
  signal: AbortSignal,
): AsyncGenerator<readonly Commit[]> {
  let next: number | null = after
  while (next !== null) {
    const query = new URLSearchParams({ after: String(next), since, limit: '500' })
    const page: JournalPage = await request(`/api/strategies/${strategyId}/journal?${query}`, { signal })
    yield page.items
    next = page.next
  }
}
