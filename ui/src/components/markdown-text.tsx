import { Link } from '@tanstack/react-router'
import ReactMarkdown, { type Components } from 'react-markdown'

/** Addresses that a note may open. */
const SAFE = /^(https?:|mailto:|tel:)/i
/** How a mention of somebody is written: `[@Dana](person:ID)`. */
const PERSON = /^person:([0-9a-f-]+)$/i

const PARTS: Components = {
  a: ({ href = '', children }) => {
    const person = PERSON.exec(href)?.[1]
    if (person) {
      return (
        <Link to="/people/$id" params={{ id: person }} className="text-link">
          {children}
        </Link>
      )
    }
    return href ? (
      <a href={href} target="_blank" rel="noreferrer noopener" className="text-link">
        {children}
      </a>
    ) : (
      <>{children}</>
    )
  },
  // A picture would be fetched from elsewhere; its address is a link like any other.
  img: ({ src, alt }) => (
    <a href={typeof src === 'string' ? src : undefined} target="_blank" rel="noreferrer noopener" className="text-link">
      {alt || src}
    </a>
  ),
  h1: ({ children }) => <p className="markdown-head">{children}</p>,
  h2: ({ children }) => <p className="markdown-head">{children}</p>,
  h3: ({ children }) => <p className="markdown-head">{children}</p>,
  h4: ({ children }) => <p className="markdown-head">{children}</p>,
  h5: ({ children }) => <p className="markdown-head">{children}</p>,
  h6: ({ children }) => <p className="markdown-head">{children}</p>,
}

const kept = (address: string) => (SAFE.test(address) || PERSON.test(address) ? address : '')

/** A text in Markdown. Markup of other kinds in it stands as it was written, and nothing in it is fetched or run. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <ReactMarkdown components={PARTS} urlTransform={kept}>
      {text}
    </ReactMarkdown>
  )
}
