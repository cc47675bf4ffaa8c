import { readFileSync } from 'node:fs'
import type {
  AutoConsentCMPRule,
  Config,
  ContentScriptMessage,
  BackgroundMessage,
  RuleBundle
} from '@duckduckgo/autoconsent'
import * as engine from '@duckduckgo/autoconsent'
import allRules from '@duckduckgo/autoconsent/rules/rules.json' with { type: 'json' }
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import ours from '../../src/ui/autoconsent.json' with { type: 'json' }
import { built } from '../built.mjs'
import { chromium, inChromium } from './chromium.js'
import { site } from './site.js'

const rule: AutoConsentCMPRule = ours

/** The engine as the package ships it for a page. It talks through two globals. */
const CONTENT_SCRIPT = readFileSync('node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js', 'utf8')
const WORLD = 'autoconsent'
const BINDING = 'tellExtension'
const SENDER = `globalThis.autoconsentSendMessage = async message => ${BINDING}(JSON.stringify(message));`

/** As DuckDuckGo's apps get rules: short, and without the steps of an opt-in. */
const compact: RuleBundle = { autoconsent: [], compact: engine.encodeRules([rule], null) }

/** A page with the extension in it, in a world of its own as in a browser: it sees the page, but not its variables. */
async function extend(page: Page, config: Partial<Config>, rules: RuleBundle) {
  const told: ContentScriptMessage[] = []
  const session = await page.createCDPSession()
  let world: number

  const send = (message: BackgroundMessage) =>
    session.send('Runtime.evaluate', {
      contextId: world,
      expression: `autoconsentReceiveMessage(${JSON.stringify(message)})`
    })

  session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    const message = JSON.parse(payload) as ContentScriptMessage
    told.push(message)
    world = executionContextId
    if (message.type === 'init') void send({ type: 'initResp', config: config as Config, rules })
    // Some rules that come with the engine ask for a variable of the page.
    if (message.type === 'eval') {
      void page.evaluate(message.code).then(result => send({ type: 'evalResp', id: message.id, result }))
    }
  })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: SENDER + CONTENT_SCRIPT,
    worldName: WORLD,
    runImmediately: false
  })
  return {
    told,
    send,
    /** The first message of a type, once it has come. */
    heard: <Type extends ContentScriptMessage['type']>(type: Type) =>
      expect
        .poll(() => told.find(message => message.type === type), { timeout: 20_000 })
        .toBeTruthy()
        .then(() => told.find(message => message.type === type) as Extract<ContentScriptMessage, { type: Type }>)
  }
}

const manifest = {
  groups: [
    { id: 'essentials', required: true, cookies: [{ name: 'sessionid' }] },
    { id: 'statistics', cookies: [{ name: '_ga' }] },
    { id: 'marketing', default: true, cookies: [{ name: '_fbp' }] }
  ]
}

const OWN = `<template data-privacy-banner>
  <p>We use cookies.</p>
  <button type="button" data-privacy-action="accept-all">Fine</button>
  <button type="button" data-privacy-action="decline-all">No, thanks</button>
</template>`

const pageOf = (body = '') => `<!doctype html>
<html lang="en"><head><title>Page</title><script src="/privacy.js" data-manifest="/privacy.json"></script></head>
<body><main><h1>Page</h1>${body}</main></body></html>`

describe('the rule for autoconsent', () => {
  test('keeps what an opt-out needs in the short form in which it is shipped', () => {
    const [decoded] = engine.decodeRules(compact.compact!)
    const { name, detectCmp, detectPopup, optOut, prehideSelectors, test } = rule
    expect(decoded).toMatchObject({ name, detectCmp, detectPopup, optOut, prehideSelectors, test })
  })

  test('is published as it is', () => {
    expect(JSON.parse(readFileSync('dist/autoconsent.json', 'utf8'))).toEqual(rule)
  })
})

inChromium('autoconsent, with that rule', () => {
  const { openNew } = chromium()
  const server = site()
  server.route('/privacy.js', readFileSync(`${built}/privacy.js`, 'utf8'))
  server.route('/privacy.json', JSON.stringify(manifest))
  server.route('/page.html', pageOf())
  server.route('/own.html', pageOf(OWN))

  const visit = (page: Page, path: string) => page.goto(server.origin + path)
  const statuses = (page: Page) => page.evaluate(() => window.privacy.$statuses.get())
  /** Whether something that asks is on the screen. */
  const isAsking = (page: Page) =>
    page.evaluate(() => !!document.querySelector('privacy-banner')?.shadowRoot!.querySelector('section'))
  const types = (told: readonly ContentScriptMessage[]) =>
    told.map(({ type }) => type).filter(type => !['init', 'eval', 'report'].includes(type))

  test.each([['our banner', '/page.html'] as const, ['a banner of the site', '/own.html'] as const])(
    'opts out of %s, and finds that it did',
    async (_, path) => {
      const page = await openNew()
      const extension = await extend(page, { autoAction: 'optOut' }, compact)
      await visit(page, path)
      expect(await extension.heard('autoconsentDone')).toMatchObject({ cmp: 'nanoconsent', totalClicks: 1 })
      expect(await extension.heard('optOutResult')).toMatchObject({ result: true, scheduleSelfTest: true })
      await extension.send({ type: 'selfTest' })
      expect(await extension.heard('selfTestResult')).toMatchObject({ result: true })
      expect(types(extension.told)).toEqual([
        'cmpDetected',
        'popupFound',
        'optOutResult',
        'autoconsentDone',
        'selfTestResult'
      ])

      expect(await statuses(page)).toEqual({ essentials: 'accepted', statistics: 'declined', marketing: 'declined' })
      expect(await isAsking(page)).toBe(false)
    }
  )

  test.each([['our banner', '/page.html'] as const, ['a banner of the site', '/own.html'] as const])(
    'opts in to %s',
    async (_, path) => {
      const page = await openNew()
      const extension = await extend(page, { autoAction: 'optIn' }, { autoconsent: [rule] })
      await visit(page, path)
      expect(await extension.heard('autoconsentDone')).toMatchObject({ cmp: 'nanoconsent', totalClicks: 1 })
      expect(await extension.heard('optInResult')).toMatchObject({ result: true })
      expect(await statuses(page)).toEqual({ essentials: 'accepted', statistics: 'accepted', marketing: 'accepted' })
      expect(await isAsking(page)).toBe(false)
    }
  )

  test('finds no banner where the visitor has answered', async () => {
    const page = await openNew()
    await visit(page, '/page.html')
    await page.evaluate(() => window.privacy.ready.then(() => window.privacy.declineAll()))
    const extension = await extend(page, { autoAction: 'optOut', detectRetries: 0 }, compact)
    await page.reload()
    const lifecycles = () => extension.told.map(message => message.type === 'report' && message.state.lifecycle)
    await expect.poll(lifecycles, { timeout: 20_000 }).toContain('nothingDetected')
    expect(types(extension.told)).toEqual([])
  })

  test('does not take a banner that is there for an opt-out', async () => {
    const page = await openNew()
    const extension = await extend(page, { autoAction: null }, compact)
    await visit(page, '/page.html')
    await extension.heard('popupFound')
    await extension.send({ type: 'selfTest' })
    expect(await extension.heard('selfTestResult')).toMatchObject({ result: false })
    expect(await isAsking(page)).toBe(true)
  })

  test('is the only rule that answers, beside all those that are shipped', async () => {
    const page = await openNew()
    const shipped = (allRules as unknown as RuleBundle).autoconsent
    expect(shipped.length).toBeGreaterThan(300)
    const extension = await extend(page, { autoAction: 'optOut' }, { autoconsent: [...shipped, rule] })
    await visit(page, '/page.html')
    expect(await extension.heard('autoconsentDone')).toMatchObject({ cmp: 'nanoconsent' })
    expect(types(extension.told)).toEqual(['cmpDetected', 'popupFound', 'optOutResult', 'autoconsentDone'])
  })
})
