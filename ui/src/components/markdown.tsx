import { lazy, Suspense } from 'react'
import { withoutLinks } from './mentions'
import './markdown.css'

const MarkdownText = lazy(async () => ({ default: (await import('./markdown-text')).MarkdownText }))

/** What may make a text more than a text: marks, addresses, mentions. */
const MARKED = /[*_`#[\]<>~|\\]|^\s*([-+]|\d+[.)])\s/m

/** A text as it was written, with its emphasis, lists, links and mentions; a plain one asks for nothing more. */
export function Markdown({ text }: { text: string }) {
  if (!MARKED.test(text)) return <Plain text={text} />
  return (
    <div className="markdown">
      <Suspense fallback={<Plain text={withoutLinks(text)} />}>
        <MarkdownText text={text} />
      </Suspense>
    </div>
  )
}

const Plain = ({ text }: { text: string }) => <p className="markdown-plain">{text}</p>
