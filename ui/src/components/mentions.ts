/** Mentions read as the names they stand for: `[@Dana](person:ID)` is `@Dana`. */
export const withoutLinks = (body: string): string => body.replace(/\[(@?[^\]]+)\]\(person:[^)]+\)/g, '$1')
