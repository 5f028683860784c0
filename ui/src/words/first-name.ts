// What one calls somebody of whom only the whole name is known.

const TITLES = ['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'doctor']

/** The first word that is no title; with a title and one name, all of it. */
export function firstName(name: string): string {
  const words = name.split(/\s+/)
  const first = words.findIndex((word) => !TITLES.includes(word.replace(/\.+$/, '').toLowerCase()))
  return first < 0 || (first > 0 && first === words.length - 1) ? name : (words[first] ?? name)
}

interface Called {
  name: string
  /** What the server calls them; a page that an earlier version kept has none. */
  call?: string
  given_name?: string | null
}

/** What one calls somebody: as the server does, by their given name, or else by the first word of their name. */
export const calledOf = ({ call, given_name, name }: Called): string => call || given_name || firstName(name)
