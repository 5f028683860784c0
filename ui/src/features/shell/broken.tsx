import { Button } from '@radix-ui/themes'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Page } from '~/components/page'
import { messageOf } from '~/components/writes'
import { say } from '~/words/say'

/** A screen that could not be shown; the rest of the app goes on around it. */
export function Broken({ error }: ErrorComponentProps) {
  return (
    <Page title={say('broken-title')}>
      <div className="trouble" role="alert">
        <p>{say('broken')}</p>
        <details>
          <summary>{say('broken-details')}</summary>
          <code>{messageOf(error)}</code>
        </details>
        <Button variant="soft" onClick={() => window.location.reload()}>
          {say('broken-step')}
        </Button>
      </div>
    </Page>
  )
}
