import { createRoot } from 'react-dom/client'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/controls.css'
import { journalClient } from '../journal-client.ts'
import { start } from './start.tsx'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')
await start(createRoot(root), journalClient)
