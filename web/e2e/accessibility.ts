import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcagAA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What depends on the colours of a page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * Fails with one readable line for each violation of WCAG 2.0 to 2.2, levels A and AA. `colours: 'only'` looks at
 * nothing else, for a page that was looked at in other colours before; `'not'` leaves them out.
 */
export async function expectNoAxeViolations(
  page: Page,
  { colours }: { colours?: 'only' | 'not' } = {},
): Promise<void> {
  const axe = new AxeBuilder({ page })
  if (colours === 'only') axe.withRules(COLOUR_RULES)
  else axe.withTags(wcagAA)
  if (colours === 'not') axe.disableRules(COLOUR_RULES)
  const { violations } = await axe.analyze()
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  )
  expect(lines, `accessibility of ${page.url()}`).toEqual([])
}
