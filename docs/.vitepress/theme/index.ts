import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import Caminho from './Caminho.vue'
import './telas.css'

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('Caminho', Caminho)
  },
} satisfies Theme
