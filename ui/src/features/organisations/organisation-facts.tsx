import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OrganisationPage } from '~/api/types'
import { Add, Editable } from '~/components/editable'
import { Pill } from '~/features/person/pill'
import { say } from '~/words/say'
import type { OrganisationWrites } from './use-organisation-writes'

interface Props {
  organisation: OrganisationPage
  writes: OrganisationWrites
}

/** Its web site, its mail domain and its other names, each changed where it stands; what is not known is one quiet step away. */
export function OrganisationFacts({ organisation: { name, website, domain, other_names }, writes }: Props) {
  const others = other_names.filter((other) => other.name !== name)
  return (
    <div className="organisation-facts">
      {(website || domain || others.length > 0) && (
        <dl className="worth">
          {website && (
            <Fact title={say('organisation-website')}>
              <Editable value={website} label={say('organisation-website')} onSave={(next) => writes.patch({ website: next || null })} />{' '}
              <a className="plain-icon" href={hrefOf(website)} target="_blank" rel="noreferrer noopener" aria-label={say('organisation-visit', { website })}>
                <ExternalLink size={13} aria-hidden />
              </a>
            </Fact>
          )}
          {domain && (
            <Fact title={say('organisation-domain')}>
              <Editable value={domain} label={say('organisation-domain')} onSave={(next) => writes.patch({ domain: next || null })} />
            </Fact>
          )}
          {others.length > 0 && (
            <Fact title={say('organisation-also')}>
              <span className="pills">
                {others.map((other) => (
                  <Pill key={other.id} text={other.name} onRemove={() => writes.removeName(other.id)} />
                ))}
              </span>
            </Fact>
          )}
        </dl>
      )}
      <div className="worth-more">
        {!website && <Add label={say('organisation-website')} placeholder="lumen.example" onAdd={(next) => writes.patch({ website: next })} />}
        {!domain && <Add label={say('organisation-domain')} placeholder="lumen.example" onAdd={(next) => writes.patch({ domain: next })} />}
        <Add label={say('organisation-also-add')} onAdd={writes.addName} />
      </div>
    </div>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Where a web site leads, which one writes without its beginning. */
const hrefOf = (website: string) => (/^https?:\/\//i.test(website) ? website : `https://${website}`)
