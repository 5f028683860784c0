import type { Channel } from '~/api/types'
import { say } from '~/words/say'

/** The labels that address books share; any other is the user's own word and stays as it is. */
const USUAL = new Set(['work', 'home', 'mobile', 'work mobile', 'work fax', 'home fax', 'fax', 'main', 'pager', 'car', 'school', 'other'])

/** A label of a channel or an address, in the reader's language. */
export function saidLabel(label: string): string {
  const usual = label.trim().toLowerCase()
  return USUAL.has(usual) ? say(`label-${usual.replace(' ', '-')}`) : label
}

/** What stands beside a way to reach somebody: its label, else the service, unless the address names that itself. */
export const besides = ({ value, label, service }: Pick<Channel, 'value'> & Partial<Pick<Channel, 'label' | 'service'>>): string =>
  label ? saidLabel(label) : service && !value.toLowerCase().includes(service.toLowerCase()) ? service : ''
