import type { Report } from './report.js'
import type { Stop } from '../types.js'

/** A function of the browser, or a constructor. */
export interface Native {
  (...args: unknown[]): unknown
  new (...args: unknown[]): object
}

/** Decides about a call. Returns a function that runs instead, or nothing to let the call pass as it is. */
export type Decide = (self: unknown, args: readonly unknown[], newTarget?: unknown) => (() => unknown) | undefined

/**
 * Puts a decision in front of a method, a constructor or a setter. A call that passes is the browser's own: same
 * `this`, result, errors, name, length and statics. If the decision throws, the call passes too.
 *
 * @param owner The object that has the property. Without an owner or property, nothing happens: the browser lacks it.
 * @returns A function that takes the decision out. If other code has patched the property since, that patch stays and
 *   calls pass through.
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
      // The browser's own function throws the right error.
    }
  }
  const { method } = {
    method(this: unknown, ...args: unknown[]): unknown {
      const instead = decided(this, args)
      return instead ? instead() : Reflect.apply(native, this, args)
    }
  }
  // Only a proxy can stand in for a constructor, and a page's patch may be one. For methods, which frameworks call
  // often, a method is faster.
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
  if (!Reflect.defineProperty(owner, name, { ...before, [part]: patched }))
    report(`cannot guard ${name}: the property is frozen`)
  return () => {
    isOn = false
    const now = Reflect.getOwnPropertyDescriptor(owner, name)
    if (now?.[part] === patched) Reflect.defineProperty(owner, name, { ...now, [part]: native })
  }
}
