/**
 * Checks the subjects before they are timed. Each must block the scripts, run them after an acceptance, run none after a
 * refusal, and show its banner. Otherwise a number would mean nothing.
 *
 * @module
 */
import { interleave } from './interleave.mjs'
import { lateScript, lateText } from './serve.mjs'
import { sight } from './sight.mjs'
import { visit } from './visit.mjs'

const code = subject => `${sight(subject)}
  async function answer(give, expected) {
    await isReady
    if (${Boolean(subject.button)}) await until(isOpaque, { what: 'the banner can be seen' })
    await pause(300)
    if (order.length) throw new Error(order.length + ' scripts have run before the answer')
    give()
    await until(() => order.length >= expected, { what: expected + ' scripts have run' })
    await pause(300)
    if (order.length !== expected) throw new Error(order.length + ' scripts have run, not ' + expected)
  }
  const accept = expected => answer(() => { ${subject.acceptAll} }, expected)
  const decline = () => answer(() => { ${subject.declineAll} }, 0)`

/** Fails if a subject does not do the work that is measured. */
export async function checkGates(bench) {
  const scriptsOf = ({ lacks }) => [...(lacks?.inline ? [] : [{ text: lateText(0) }]), { src: lateScript(1, 20) }]
  const take = ({ browser, url, subject }) => {
    const answer = call => visit(browser, url, {}, page => page.evaluate(call))
    return answer(`accept(${scriptsOf(subject).length})`).then(() => answer('decline()'))
  }
  const page = subject => ({ site: { scripts: scriptsOf(subject) }, code: code(subject) })
  await interleave({ ...bench, rounds: 1 }, { name: 'check', needs: ['gate'], page, take, atOnce: 4 })
}
