import { proveIn } from './conformance.js'

await proveIn('WebKit')
