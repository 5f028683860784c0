// The German words of the screens, loaded only by those who read them.
const files = import.meta.glob<string>('../../../locales/de/web*.ftl', { eager: true, query: '?raw', import: 'default' })

export const TEXTS = Object.values(files)
