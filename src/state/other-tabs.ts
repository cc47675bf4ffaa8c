import type { AnswerMessage } from '../choices/merge-tabs.js'
import { listenToCookies } from '../page/cookies.js'
import { listen } from '../page/events.js'
import type { Stop } from '../types.js'

/** The reactions of a tab that learns that the consent cookie may have changed. */
export interface Follower {
  /** Takes the message of another tab, in any form. An empty one says that only the cookie may have changed. */
  hear(message: unknown): void
  /** Looks at the cookie: the page begins, is restored, or the visitor comes back to it. */
  look(): void
  /** Forgets what is only known from other tabs: the page is left, or nothing follows any more. */
  leave(): void
}

/** The tabs of this visitor that share the consent cookie. */
export interface OtherTabs {
  /** Sends answers to the other tabs. Before `follow`, and in a page that was left, nothing is sent. */
  send(answers: readonly AnswerMessage[]): void
  /** Follows the other tabs. Returns a function that stops it. */
  follow(follower: Follower): Stop
}

/** Following begins after the page's first scripts: to open a channel costs as much as all the rest of the start. */
const FOLLOW_AFTER_MS = 100

/** By then every process sees a cookie that was written, and the last change event has fired. */
export const SETTLED_MS = 200

/**
 * Creates the connection between tabs: a channel, the change events of cookies, and a look at the cookie when the visitor
 * comes back.
 *
 * @param cookie The name of the consent cookie. Tabs with another name are not heard.
 */
export function createOtherTabs(cookie: string): OtherTabs {
  const channel = createChannel(`nanoconsent:${cookie}`)

  function follow({ hear, look, leave }: Follower): Stop {
    const stopping = new AbortController()
    const { signal } = stopping

    const hearLater = (): void => {
      setTimeout(() => {
        if (!signal.aborted) hear([])
      }, SETTLED_MS)
    }
    const onMessage = ({ data: message }: MessageEvent<unknown>): void => {
      hear(message)
      // A late copy of the cookie can undo the answers in this tab alone. Firefox fires no event for that.
      if (Array.isArray(message) && message.length) hearLater()
    }
    // Reading is expensive, and trackers write many cookies: only the name of the consent cookie is worth a look.
    const onCookieChange = ({ changed, deleted }: CookieChangeEvent): void => {
      if ([...changed, ...deleted].some(({ name }) => name === cookie)) hearLater()
    }
    // Runs again when the visitor comes back. A listener that is added to the same target again counts once.
    const connect = (): void => {
      channel.open(onMessage, signal)
      listenToCookies(onCookieChange, { signal })
      look()
    }
    const timer = setTimeout(connect, FOLLOW_AFTER_MS)
    const disconnect = (): void => {
      clearTimeout(timer)
      channel.close()
      leave()
    }

    listen(window, 'focus', connect, { signal })
    listen(window, 'pageshow', connect, { signal })
    // A message to a page in the back/forward cache makes Chromium drop the page. A restored page looks at the cookie.
    listen(window, 'pagehide', disconnect, { signal })
    return () => {
      stopping.abort()
      disconnect()
    }
  }

  return { send: channel.send, follow }
}

interface Channel {
  /** Opens the channel, unless it is open, and adds a listener. */
  open(onMessage: (message: MessageEvent<unknown>) => void, signal: AbortSignal): void
  send(answers: readonly AnswerMessage[]): void
  close(): void
}

function createChannel(name: string): Channel {
  let channel: BroadcastChannel | undefined
  return {
    open(onMessage, signal) {
      try {
        channel ??= new BroadcastChannel(name)
        listen(channel, 'message', onMessage, { signal })
      } catch {
        // The browser has no channel, or forbids it. The tab still follows by change events and by `look`.
      }
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    send: answers => channel?.postMessage(answers),
    close() {
      channel?.close()
      channel = undefined
    }
  }
}
