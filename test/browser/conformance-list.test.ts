import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer } from '../conformance/server.mjs'
import { inBrowsers } from './driven.js'

inBrowsers('the list of conformance pages', ({ open }) => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.close())

  test.each([
    ['banner', 'what is not shown in frames'],
    ['late', 'what the gate runs']
  ])('opens those of "%s" one after the other, and says what passed: %s', async only => {
    const page = await open()
    await page.goto(new URL(`/conformance/?only=${only}`, server.url).href)
    await page.waitForSelector('tr a')
    await page.click('button')
    await page.waitForFunction('/passed|failed/.test(document.title)', { timeout: 50_000, polling: 200 })
    expect(await page.title()).toMatch(/^all \d+ passed$/)
    const results = await page.$$eval('td span', spans => spans.map(({ textContent }) => textContent))
    expect(results.length).toBeGreaterThan(3)
    expect(results.filter(text => !/^\d+ passed$/.test(text))).toEqual([])
  })
})
