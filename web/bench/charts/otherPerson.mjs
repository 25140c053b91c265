/** Somebody elsewhere who changes what a cost item costs, again and again. */
export class OtherPerson {
  itemId
  #request
  #address
  #cents

  constructor(request, strategyId, { id, plannedCents }) {
    this.itemId = id
    this.#request = request
    this.#address = `/api/strategies/${strategyId}/cost-items/${id}`
    this.#cents = plannedCents
  }

  async change() {
    const etag = (await this.#request.get(this.#address)).headers().etag
    this.#cents += 1_000_000
    const answer = await this.#request.patch(this.#address, {
      headers: { 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' },
      data: { plannedCents: this.#cents },
    })
    if (!answer.ok()) throw new Error(`the change was refused: ${await answer.text()}`)
  }
}
