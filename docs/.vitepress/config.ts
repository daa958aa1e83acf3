import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DefaultTheme, defineConfig } from 'vitepress'

const REPOSITORIO = 'https://github.com/adminjs-evolution/adminjs-evolution'

/** Every page once, in the order in which it is met, by its title in each language. */
const PAGINAS = {
  guide: {
    titulo: { en: 'Guide', pt: 'Guia' },
    paginas: [
      ['start', 'Start in five minutes', 'Começar em cinco minutos'],
      ['embed', 'Embed it', 'Embutir no seu painel'],
      ['roles', 'Roles', 'Papéis'],
      ['messages', 'Messages', 'Mensagens'],
    ],
  },
  reference: {
    titulo: { en: 'Reference', pt: 'Referência' },
    paginas: [
      ['options', 'Options', 'Opções'],
      ['callbacks', 'Callbacks', 'Eventos e callbacks'],
      ['environment', 'Environment', 'Variáveis de ambiente'],
    ],
  },
  operate: {
    titulo: { en: 'Operate', pt: 'Operar' },
    paginas: [
      ['deploy', 'Deploy it', 'Implantar'],
      ['run', 'Operate it', 'Operar'],
      ['alerts', 'Availability and alerts', 'Disponibilidade e alertas'],
      ['rabbitmq', 'Webhooks or RabbitMQ', 'Webhooks ou RabbitMQ'],
      ['troubleshooting', 'Troubleshooting', 'Problemas comuns'],
      ['versions', 'Versions', 'Versões'],
      ['measure', 'Measure it', 'Medir'],
    ],
  },
  about: {
    titulo: { en: 'About', pt: 'Sobre' },
    paginas: [
      ['architecture', 'Architecture', 'Arquitetura'],
      ['security', 'Security', 'Segurança'],
    ],
  },
} as const

/** Made by TypeDoc before the site is. */
const api = (): DefaultTheme.SidebarItem[] => {
  const arquivo = fileURLToPath(new URL('../api/typedoc-sidebar.json', import.meta.url))
  return existsSync(arquivo) ? JSON.parse(readFileSync(arquivo, 'utf8')) : []
}

const lateral = (idioma: 'en' | 'pt'): DefaultTheme.SidebarItem[] => [
  ...Object.entries(PAGINAS).map(([pasta, { titulo, paginas }]) => ({
    text: titulo[idioma],
    items: paginas.map(([nome, en, pt]) => ({
      text: idioma === 'en' ? en : pt,
      link: `${idioma === 'en' ? '' : '/pt'}/${pasta}/${nome}`,
    })),
  })),
  { text: 'API', collapsed: true, items: api() },
]

const topo = (idioma: 'en' | 'pt'): DefaultTheme.NavItem[] =>
  Object.entries(PAGINAS).map(([pasta, { titulo, paginas }]) => ({
    text: titulo[idioma],
    link: `${idioma === 'en' ? '' : '/pt'}/${pasta}/${paginas[0][0]}`,
  }))

export default defineConfig({
  title: 'adminjs-evolution',
  description: 'WhatsApp for every company of a multi-tenant SaaS, inside AdminJS, through Evolution API v2',
  cleanUrls: true,
  srcExclude: ['**/*.gerado.md'],
  head: [['meta', { name: 'referrer', content: 'no-referrer' }]],
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: { nav: topo('en'), sidebar: lateral('en') },
    },
    pt: {
      label: 'Português',
      lang: 'pt-BR',
      description: 'WhatsApp para cada empresa de um SaaS, dentro do AdminJS, pela Evolution API v2',
      themeConfig: {
        nav: topo('pt'),
        sidebar: lateral('pt'),
        outline: { label: 'Nesta página' },
        docFooter: { prev: 'Anterior', next: 'Próxima' },
        darkModeSwitchLabel: 'Aparência',
        sidebarMenuLabel: 'Menu',
        returnToTopLabel: 'Voltar ao topo',
        langMenuLabel: 'Mudar de idioma',
      },
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        locales: {
          pt: {
            translations: {
              button: { buttonText: 'Buscar', buttonAriaLabel: 'Buscar' },
              modal: {
                noResultsText: 'Nada encontrado para',
                resetButtonTitle: 'Limpar',
                footer: { selectText: 'abrir', navigateText: 'escolher', closeText: 'fechar' },
              },
            },
          },
        },
      },
    },
    socialLinks: [{ icon: 'github', link: REPOSITORIO }],
  },
})
