// What the screens say: keys of `locales/en/web*.ftl`, there with the prefix `web-`.
import { FluentBundle, FluentResource } from '@fluent/bundle'
import english from '../../../locales/en/web.ftl?raw'
import network from '../../../locales/en/web-network.ftl?raw'
import person from '../../../locales/en/web-person.ftl?raw'

const bundle = new FluentBundle('en', { useIsolating: false })
for (const texts of [english, person, network]) bundle.addResource(new FluentResource(texts))

/** The text of a key: `say('today-acts')`. A missing key reads as itself; a test keeps that from landing. */
export function say(key: string, args?: Record<string, string | number>): string {
  const pattern = bundle.getMessage(`web-${key}`)?.value
  return pattern ? bundle.formatPattern(pattern, args) : key
}
