import { z } from 'zod'
import {
  AJUSTES_DE_FABRICA,
  type Ajustes,
  CHAVES,
  type Chave,
} from '../../../resources/configuracao-whatsapp/comportamento.js'
import { identificador, inteiroOuNulo, textoOuNulo } from './comum.js'

/** What Evolution calls them. */
export const NO_EVOLUTION = {
  recusarChamadas: 'rejectCall',
  ignorarGrupos: 'groupsIgnore',
  sempreOnline: 'alwaysOnline',
  lerMensagens: 'readMessages',
  lerStatus: 'readStatus',
  sincronizarHistorico: 'syncFullHistory',
} as const satisfies Record<Chave, string>

const chave = z.boolean().nullish().catch(null)
const lidos = z.looseObject({
  rejectCall: chave,
  groupsIgnore: chave,
  alwaysOnline: chave,
  readMessages: chave,
  readStatus: chave,
  syncFullHistory: chave,
  msgCall: textoOuNulo('qualquer'),
})

/** Null: the server does not say. */
export const ajustesSchema = lidos
  .nullish()
  .catch(null)
  .transform((linha): Ajustes | null => {
    if (!linha) return null
    const chaves = Object.fromEntries(CHAVES.map((nome) => [nome, linha[NO_EVOLUTION[nome]] ?? false]))
    return { ...AJUSTES_DE_FABRICA, ...chaves, mensagemChamada: linha.msgCall ?? '' }
  })

/** As the column `resumo` has them: one short text for each of many thousand instances. */
export const resumoDosAjustes = (ajustes: Ajustes): string =>
  CHAVES.map((nome) => (ajustes[nome] ? '1' : '0')).join('') + ajustes.mensagemChamada

/** A proxy as the server has it; `senha` is a secret. */
export interface ProxyDoServidor {
  protocolo: string
  host: string
  porta: string
  usuario: string
  senha: string
}

const texto = inteiroOuNulo('url').transform((lido) => lido ?? '')
const porta = z
  .union([identificador('palavra'), z.number()])
  .nullish()
  .catch(null)
  .transform((lida) => String(lida ?? '').slice(0, 10))

/** Null: none, or switched off. */
export const proxySchema = z
  .looseObject({
    enabled: chave,
    host: texto,
    port: porta,
    protocol: texto,
    username: texto,
    password: texto,
  })
  .nullish()
  .catch(null)
  .transform((linha): ProxyDoServidor | null =>
    linha?.enabled && linha.host
      ? {
          protocolo: linha.protocol,
          host: linha.host,
          porta: linha.port,
          usuario: linha.username,
          senha: linha.password,
        }
      : null,
  )
