// Lets the app open without network: a worker keeps its files. It starts once the first screen has had its time.

export function installWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !window.isSecureContext) return
  const start = () => setTimeout(() => void navigator.serviceWorker.register('/sw.js').catch(() => undefined), 1500)
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}
