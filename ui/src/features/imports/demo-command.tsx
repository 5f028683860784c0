import { Button } from '@radix-ui/themes'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { say } from '~/words/say'

const COMMAND = 'wellmet demo'

/** How the sample network is opened: beside one's own book, with storage of its own. */
export function DemoCommand() {
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await navigator.clipboard.writeText(COMMAND).then(() => true, () => false))
  return (
    <div className="door-command">
      <code className="command">{COMMAND}</code>
      <Button variant="soft" onClick={() => void copy()}>
        <Copy size={14} aria-hidden /> {say('copy')}
      </Button>
      <p className="quiet small" role="status">
        {copied && say('door-sample-copied')}
      </p>
    </div>
  )
}
