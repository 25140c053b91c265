/** The page Finanzen of a large strategy, as somebody has it open who has just changed a cost item. */
export class MoneyPage {
  #page
  #session

  constructor(page, session) {
    this.#page = page
    this.#session = session
  }

  /** Changes what a cost item costs, so that there is something to undo, and opens the page. */
  static async open(page, { measureId, title }) {
    await page.goto(`/fahrplan?select=${measureId}`)
    await page.getByRole('tab', { name: 'Geld' }).click()
    await page
      .getByRole('button', { name: `${title} bearbeiten` })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Geplant' }).fill('7.654.321,09')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('link', { name: 'Finanzen', exact: true }).click()
    await page.getByRole('figure').first().waitFor()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new MoneyPage(page, session)
  }

  /** Brings a chart into view, and waits until all in sight are drawn. */
  async show(chart) {
    const figure = this.#page.getByRole('figure', { name: chart })
    await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await this.#page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
    await this.#quiet()
  }

  /** Undoes the own change, or takes it up again. */
  byHand(keys) {
    return this.#timed({ cause: 'keydown', mark: '' }, () => this.#page.keyboard.press(keys))
  }

  /** `other` makes a change from elsewhere. */
  byOthers(other) {
    return this.#timed({ cause: 'commit', mark: other.itemId }, () => other.change())
  }

  async #timed(wanted, act) {
    const before = await this.#mainThread()
    const redraw = this.#page.evaluate(({ cause, mark }) => window.nextRedraw(cause, mark), wanted)
    await act()
    const found = await redraw
    await this.#quiet()
    return { ...found, mainThread: (await this.#mainThread()) - before }
  }

  /** Until what has been changed is saved, and the page has nothing to do. */
  async #quiet() {
    await this.#page.getByText('Gespeichert', { exact: true }).waitFor()
    await this.#page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5_000 })))
  }

  /** Milliseconds that the page's main thread has worked: what others do on the machine does not count. */
  async #mainThread() {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000
  }
}
