/** Time until the first frame with the chart is painted, nodes of the whole page, JavaScript heap after a collection. */
export async function measureMount(page) {
  await page.waitForFunction(() => window.ganttBench?.mountMs > 0)
  const { mountMs, buildMs, nodes } = await page.evaluate(() => ({
    mountMs: window.ganttBench.mountMs,
    buildMs: window.ganttBench.buildMs,
    nodes: document.querySelectorAll('*').length,
  }))
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return { mountMs, buildMs, nodes, heapMB: usedSize / 1e6 }
}
