import { describe, expect, it } from 'vitest'
import { Serially } from './serially'

describe('tasks of one key', () => {
  it('run one after the other, those of another key meanwhile', async () => {
    const queue = new Serially<string>()
    const told: string[] = []
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const first = queue.run('a', async () => {
      await gate
      told.push('a1')
    })
    const second = queue.run('a', async () => told.push('a2'))
    await queue.run('b', async () => told.push('b1'))
    open()
    await Promise.all([first, second])
    expect(told).toEqual(['b1', 'a1', 'a2'])
  })

  it('go on after one that fails', async () => {
    const queue = new Serially<string>()
    const failing = queue.run('a', () => Promise.reject(new Error('no')))
    const next = queue.run('a', async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
    await queue.idle()
  })
})
