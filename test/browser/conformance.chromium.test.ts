import { proveIn } from './conformance.js'

await proveIn('Chromium')
