import { proveIn } from './conformance.js'

await proveIn('Firefox')
