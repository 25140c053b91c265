import { describe, expect, it } from 'vitest'
import { chooseEncoding } from './chooseEncoding'

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;q=1.0, br;q=0', 'gzip'],
    ['br;q=0, *;q=0.5', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['deflate', 'identity'],
  ])('answers %s with %s', (accepted, encoding) => expect(chooseEncoding(accepted)).toBe(encoding))
})
