import { randomBytes } from 'node:crypto'
import { ComponentLoader } from 'adminjs'
import { type EvolutionWhatsApp, evolutionWhatsApp, type OpcoesDoPlugin } from '../../src/index.js'
import type { Aplicacao } from './aplicacao.js'

/** The plugin as a host of its own makes it, on an application's database and simulator; not started. */
export const criarHospedeiro = (
  { dataSource, embutido, simulador }: Pick<Aplicacao, 'dataSource' | 'embutido' | 'simulador'>,
  opcoes: Pick<OpcoesDoPlugin, 'acesso'> & Partial<OpcoesDoPlugin>,
): EvolutionWhatsApp =>
  evolutionWhatsApp({
    dataSource,
    siteUrl: 'http://127.0.0.1:9',
    evolution: { url: simulador.url, apiKey: 'chave' },
    encryptionKeys: [randomBytes(32).toString('base64')],
    componentLoader: new ComponentLoader(),
    ...(embutido && { escutar: embutido.escutar }),
    ...opcoes,
  })
