import { Empty, Onward, Page } from '~/components/page'
import { say } from '~/words/say'

/** An address that leads nowhere. */
export function Lost() {
  return (
    <Page title={say('lost-title')}>
      <Empty action={<Onward to="/">{say('lost-step')}</Onward>}>{say('lost')}</Empty>
    </Page>
  )
}
