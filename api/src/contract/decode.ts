import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** A body as it was before it was compressed. */
export function decode(bytes: Buffer, encoding: unknown): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes)
  return encoding === 'gzip' ? gunzipSync(bytes) : bytes
}
