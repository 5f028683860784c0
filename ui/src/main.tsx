import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { installWorker } from './features/offline/install'
import { firstLanguage } from './words/language'
import { speak } from './words/say'

const root = document.getElementById('root')
if (root) {
  await speak(firstLanguage())
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
installWorker()
