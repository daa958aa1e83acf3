import type { Ambiente } from '../services/ambiente.js'
import { apartarConexoes, tolerarQuedas } from '../services/banco/conexoes-apartadas.js'
import { manterNomesDasTabelas } from '../services/banco/nomes-das-tabelas.js'
import { criarCifra } from '../services/criptografia/cifra.js'
import { criarMemoriaDeVersoes } from '../services/evolution/memoria-de-versoes.js'
import { criarServidorProprio } from '../services/evolution/servidor-proprio.js'
import { criarLeituraDoBanco } from '../services/metricas/leitura-do-banco.js'
import { criarMetricas } from '../services/metricas/metricas.js'
import { registroMudo, semValoresDoBanco } from '../services/registro/registro.js'
import { semRepeticao } from '../services/registro/sem-repeticao.js'
import { comAtrasos, criarAtrasos } from '../services/visao-geral/atrasos.js'
import type { OpcoesDoPlugin } from './opcoes/opcoes-do-plugin.js'
import type { OpcoesLidas } from './opcoes/validar.js'

/** What all services stand on: keys, log, figures, versions, and the connections of each use. */
export const criarAmbientes = (opcoes: OpcoesDoPlugin, lidas: OpcoesLidas) => {
  const { dataSource, siteUrl, evolution, webhookJwt = 'exigido', eventos } = opcoes
  const { chaves, conexoes, comportamento } = lidas
  const registro = semRepeticao(semValoresDoBanco(opcoes.registro ?? registroMudo))
  manterNomesDasTabelas(dataSource)
  const cifra = criarCifra(chaves)
  const atrasos = criarAtrasos()
  const metricas = comAtrasos(
    criarMetricas({ ...opcoes.metricas, lerBanco: criarLeituraDoBanco(dataSource) }),
    atrasos,
  )
  const ambiente: Ambiente = {
    dataSource,
    cifra,
    siteUrl,
    evolution,
    servidorProprio: criarServidorProprio(lidas.servidorProprio),
    webhookJwt,
    porOnde: eventos?.rabbitmq && eventos.webhooks !== 'todos' ? 'rabbitmq' : 'webhooks',
    versoes: criarMemoriaDeVersoes(),
    comportamento,
    registro,
  }
  tolerarQuedas(dataSource)
  const deWebhooks = conexoes ? apartarConexoes(dataSource, conexoes.webhooks) : null
  const deTrabalhos = conexoes ? apartarConexoes(dataSource, conexoes.trabalhos) : null
  return {
    atrasos,
    metricas,
    ambiente,
    paraWebhooks: deWebhooks?.dataSource ?? dataSource,
    ambienteDosTrabalhos: { ...ambiente, dataSource: deTrabalhos?.dataSource ?? dataSource },
    async encerrar() {
      await Promise.all([deWebhooks?.fechar(), deTrabalhos?.fechar()])
      registro.encerrar()
    },
  }
}
export type Ambientes = ReturnType<typeof criarAmbientes>
