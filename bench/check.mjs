/**
 * Is it gated at all? Before anything is timed, every subject has to hold back what waits, to run it on a yes, to run
 * nothing on a no, and to show its banner. Otherwise a number would mean nothing.
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
  const sayYes = expected => answer(() => { ${subject.acceptAll} }, expected)
  const sayNo = () => answer(() => { ${subject.declineAll} }, 0)`

/** Fails if a subject does not do what is measured. */
export async function checkGates(bench) {
  const scriptsOf = ({ lacks }) => [...(lacks?.inline ? [] : [{ text: lateText(0) }]), { src: lateScript(1, 20) }]
  const take = ({ browser, url, subject }) => {
    const answer = call => visit(browser, url, {}, page => page.evaluate(call))
    return answer(`sayYes(${scriptsOf(subject).length})`).then(() => answer('sayNo()'))
  }
  const page = subject => ({ site: { scripts: scriptsOf(subject) }, code: code(subject) })
  await interleave({ ...bench, rounds: 1 }, { name: 'check', needs: ['gate'], page, take, atOnce: 4 })
}
