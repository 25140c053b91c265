/** A file that came with the application. Rejects when it cannot be had. */
export async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} cannot be had: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
