import type { Locale } from 'adminjs'
import { fundir } from '../admin/locale/fundir.js'
import type { Idioma } from '../admin/locale/index.js'

const ptBR = {
  titulo: 'Isto é uma demonstração',
  texto:
    'As empresas, os números e as conversas são inventados, e nada sai daqui. Faça o que uma empresa nova faz:',
  conecte: 'Conecte a empresa {{nome}}: gere o QR Code na página dela.',
  escaneie: 'Escaneie o QR Code com o telefone de demonstração.',
  escreva: 'No telefone, mande a primeira mensagem de um cliente.',
  leia: 'Leia-a em Conversas.',
  feito: 'Feito:',
  pronto: 'Pronto: é assim que uma empresa começa. Para tirar tudo isto, rode npm run cli -- demo:remover.',
  telefone: 'Abrir o telefone de demonstração',
  verComo: 'Ver como',
  entrar: 'Demonstração: entre com um clique',
  contas: {
    admin: 'Administrador',
    suporte: 'Suporte',
    empresa: 'Barbearia do Zé',
    leitura: 'Barbearia do Zé (só leitura)',
    nova: 'Loja da Ana (por conectar)',
  },
}

export type TextosDaDemo = typeof ptBR

/** What only a demo says: no host of the plugin's has these. */
export const PALAVRAS_DA_DEMO: Record<Idioma, TextosDaDemo> = {
  'pt-BR': ptBR,
  en: {
    titulo: 'This is a demo',
    texto:
      'The companies, numbers and conversations are made up, and nothing leaves this machine. Do what a new company does:',
    conecte: 'Connect the company {{nome}}: create the QR code on its page.',
    escaneie: 'Scan the QR code with the demo phone.',
    escreva: 'On the phone, send a customer’s first message.',
    leia: 'Read it in Conversations.',
    feito: 'Done:',
    pronto: 'That is how a company begins. To remove all of this, run npm run cli -- demo:remover.',
    telefone: 'Open the demo phone',
    verComo: 'View as',
    entrar: 'Demo: log in with one click',
    contas: {
      admin: 'Administrator',
      suporte: 'Support',
      empresa: 'Barbearia do Zé',
      leitura: 'Barbearia do Zé (read only)',
      nova: 'Loja da Ana (to be connected)',
    },
  },
}

/** The panel's words, with the demo's. */
export const comPalavrasDaDemo = (locale: Locale): Locale =>
  fundir(locale, {
    translations: Object.fromEntries(
      Object.entries(PALAVRAS_DA_DEMO).map(([idioma, demo]) => [idioma, { whatsapp: { demo } }]),
    ),
  }) as unknown as Locale
