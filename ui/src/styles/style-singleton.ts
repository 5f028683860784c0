// What `react-style-singleton` offers, by constructable style sheets: our content security policy refuses <style> elements.
import { useEffect } from 'react'

/** One style sheet shared by all who add it, gone with the last of them. */
export function stylesheetSingleton() {
  let users = 0
  let sheet: CSSStyleSheet | null = null
  return {
    add(css: string) {
      if (users === 0) {
        sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      }
      users += 1
    },
    remove() {
      users -= 1
      if (users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    },
  }
}

/** The same as a hook. */
export function styleHookSingleton() {
  const shared = stylesheetSingleton()
  return function useStyle(css: string, dynamic?: boolean) {
    useEffect(() => {
      shared.add(css)
      return () => shared.remove()
    }, [css && dynamic])
  }
}

/** The same as a component. */
export function styleSingleton() {
  const useStyle = styleHookSingleton()
  return function Sheet({ styles, dynamic }: { styles: string; dynamic?: boolean }) {
    useStyle(styles, dynamic)
    return null
  }
}
