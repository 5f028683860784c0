import { Link, type LinkProps } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { usePrivate } from '~/features/settings/use-looks'
import { isOwn } from '~/words/own'
import { say } from '~/words/say'
import './page.css'

/** The window title says where one is; while others look on, not with whom. */
export function useTitle(title: string | undefined): void {
  const hidden = usePrivate()
  const place = title && hidden && !isOwn(title) ? undefined : title
  useEffect(() => {
    document.title = place ? say('window-title', { place }) : say('app')
  }, [place])
}

interface Props {
  title: string
  /** What stands there as the title, where it is more than its words. */
  heading?: ReactNode
  /** Beside the title: a count, a few words. */
  aside?: ReactNode
  /** One sentence under it. */
  lead?: ReactNode
  /** Shown in the window's title where it differs. */
  windowTitle?: string
  wide?: boolean
  children: ReactNode
}

/** One screen: its title, its column. */
export function Page({ title, heading = title, aside, lead, windowTitle, wide, children }: Props) {
  useTitle(windowTitle ?? title)
  return (
    <div className="page" data-wide={wide}>
      <header className="page-head">
        <h1>{heading}</h1>
        {aside && <div className="page-aside">{aside}</div>}
        {lead && <p className="page-lead">{lead}</p>}
      </header>
      {children}
    </div>
  )
}

/** A section with its heading; a section with nothing in it is not drawn by whoever holds it. */
export function Section({ title, aside, id, children }: { title: string; aside?: ReactNode; id?: string; children: ReactNode }) {
  return (
    <section className="section" id={id} aria-label={title}>
      <header className="section-head">
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}

/** Nothing here yet: one sentence and one action. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  )
}

/** The one action of an empty screen that leads to another. */
export function Onward({ to, children }: { to: LinkProps['to']; children: ReactNode }) {
  return (
    <Link to={to} className="plain-link">
      {children}
    </Link>
  )
}
