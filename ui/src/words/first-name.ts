// What one calls somebody of whom only the whole name is known.

const TITLES = ['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'mx', 'doctor']

/** The first word that is no title; with a title and one name, all of it. */
export function firstName(name: string): string {
  const words = name.split(/\s+/)
  const first = words.findIndex((word) => !TITLES.includes(word.replace(/\.+$/, '').toLowerCase()))
  return first < 0 || (first > 0 && first === words.length - 1) ? name : (words[first] ?? name)
}

/** What one calls somebody: their given name where it is known. */
export const calledOf = ({ given_name, name }: { given_name?: string | null; name: string }): string => given_name || firstName(name)
