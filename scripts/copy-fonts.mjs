// Puts the fonts of PDF documents, with their licences, into dist/fonts.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const FONTS = {
  'source-sans-3': ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  'source-code-pro': ['400Regular'],
  'noto-sans-arabic': ['400Regular', '700Bold'],
  'noto-sans-hebrew': ['400Regular', '700Bold'],
  'noto-emoji': ['400Regular'],
}

const require = createRequire(import.meta.url)
const target = join(import.meta.dirname, '..', 'dist', 'fonts')
mkdirSync(target, { recursive: true })
for (const [family, styles] of Object.entries(FONTS)) {
  const source = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
  for (const style of styles) {
    for (const file of readdirSync(join(source, style)).filter((name) => name.endsWith('.ttf'))) {
      copyFileSync(join(source, style, file), join(target, file))
    }
  }
  copyFileSync(join(source, 'LICENSE_FONT'), join(target, `${family}-OFL.txt`))
}
