import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const layer = (files, banned) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: banned }] }
})
const rawIpc = {
  regex: '^electron(/.*)?$',
  importNames: ['default', 'ipcMain', 'ipcRenderer'],
  message: 'Raw channels are banned: add a line to shared/ipc.ts and one to electron/ipc/handlers/.'
}
const noElectron = {
  regex: '^electron(/.*)?$',
  message: 'This layer runs under plain Node too, in tests and on the command line: no Electron here.'
}
const only = (folder, others) => ({
  regex: `(^|/)(${others.join('|')})/`,
  message: `${folder}/ may not import this folder; see house rules in README.md.`
})

export default defineConfig(
  globalIgnores(['out/', 'release/', 'test-results/', 'node_modules/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.ts'] } } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // process.env and dataset are index signatures, for which the compiler wants brackets where it is strict.
      '@typescript-eslint/dot-notation': 'off',
      // `return say(…)` ends a function that has nothing to return: shorter than two lines, and as clear.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }]
    }
  },
  layer(['electron/**'], [rawIpc, only('electron', ['renderer'])]),
  layer(['electron/journal/**', 'electron/exchange/**', 'electron/cli/**'], [noElectron, only('journal', ['renderer', 'ipc'])]),
  layer(['renderer/**'], [noElectron, only('renderer', ['electron'])]),
  layer(['shared/**'], [noElectron, only('shared', ['electron', 'renderer'])]),
  // The two wrappers that the ban points to.
  layer(['electron/preload.ts', 'electron/ipc/handle.ts'], []),
  {
    files: ['tests/**'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      // Playwright's fixtures call their continuation `use`.
      'react-hooks/rules-of-hooks': 'off'
    }
  }
)
