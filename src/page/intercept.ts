import type { Report } from './report.js'
import type { Stop } from '../types.js'

/** A function of the browser, or a constructor. */
export interface Native {
  (...args: unknown[]): unknown
  new (...args: unknown[]): object
}

/** Decides about a call. Returns what happens instead; nothing lets the call pass as it is. */
export type Decide = (self: unknown, args: readonly unknown[], newTarget?: unknown) => (() => unknown) | undefined

/**
 * Puts a decision in front of a method, a constructor or a setter. What passes is the browser's own: same `this`, result,
 * errors, name, length and statics. A decision that throws lets it pass, too.
 *
 * @param owner What has the property; nothing happens where the browser does not know it.
 * @returns What takes the decision out. Who has patched the property since keeps working: then the call passes through.
 */
export function intercept(
  report: Report,
  owner: object | undefined,
  name: string,
  decide: Decide,
  part: 'value' | 'set' = 'value'
): Stop {
  const before = owner && Reflect.getOwnPropertyDescriptor(owner, name)
  const native = before?.[part] as Native | undefined
  if (!owner || typeof native !== 'function') return () => {}
  let isOn = true

  const decided: Decide = (self, args, newTarget) => {
    try {
      return isOn ? decide(self, args, newTarget) : undefined
    } catch {
      // The call itself says best what is wrong with it.
    }
  }
  const { method } = {
    method(this: unknown, ...args: unknown[]): unknown {
      const instead = decided(this, args)
      return instead ? instead() : Reflect.apply(native, this, args)
    }
  }
  // Only a proxy can stand for a constructor, which anyone's patch may be, too. A method, which frameworks call often, is
  // faster.
  const patched = Object.hasOwn(native, 'prototype')
    ? new Proxy(native, {
        apply: (_, self, args) => Reflect.apply(method, self, args),
        construct: (target, args, newTarget) =>
          (decided(null, args, newTarget)?.() as object | undefined) ?? Reflect.construct(target, args, newTarget)
      })
    : Object.defineProperties(method, {
        name: { value: native.name, configurable: true },
        length: { value: native.length, configurable: true }
      })
  if (!Reflect.defineProperty(owner, name, { ...before, [part]: patched })) report(`${name} is frozen: not guarded`)
  return () => {
    isOn = false
    const now = Reflect.getOwnPropertyDescriptor(owner, name)
    if (now?.[part] === patched) Reflect.defineProperty(owner, name, { ...now, [part]: native })
  }
}
