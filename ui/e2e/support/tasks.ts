// The table of everyday tasks as the guide prints it, and the hand that counts what a task takes.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import type { Size } from './browser.ts'

const GUIDE = fileURLToPath(new URL('../../../docs/guide/everyday.md', import.meta.url))

/** What the guide promises of a task: so many keys at a desk, so many taps on a phone. */
export type Promised = Record<Size, number>

/** The rows of the first table of the guide, by the name of the task. */
export function promised(): Map<string, Promised> {
  const lines = readFileSync(GUIDE, 'utf8').split('\n')
  const first = lines.findIndex((line) => /^\|[-|]+\|$/.test(line)) + 1
  const rows = lines.slice(first, lines.findIndex((line, index) => index >= first && !line.startsWith('|')))
  return new Map(
    rows.map((row) => {
      const [task = '', , keys, , taps] = row.split('|').slice(1, -1).map((cell) => cell.trim())
      return [task, { desk: Number(keys), phone: Number(taps) }]
    }),
  )
}

/** Does what a person does, and counts it: a key or a chord is one, a tap is one, typing words is none. */
export class Hand {
  count = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      this.count += 1
    }
  }

  async tap(target: Locator): Promise<void> {
    await target.tap()
    this.count += 1
  }

  /** Into what has the focus: a field that has to be tapped first costs that tap. */
  async type(words: string): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.matches('input, textarea'))
    await this.page.keyboard.type(words)
  }
}
