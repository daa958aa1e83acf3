import type { AdminJS } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { CampoDoComportamento } from '../../resources/configuracao-whatsapp/comportamento.js'
import type { Sugestao } from '../../resources/conversa/caixa.js'
import type { AlertasPeloPainel } from '../../services/alertas/pelo-painel.js'
import type { RegrasDosAlertas } from '../../services/alertas/regras.js'
import type { Ambiente } from '../../services/ambiente.js'
import type { Cifra } from '../../services/criptografia/cifra.js'
import type { Guarda } from '../../services/evolution/destino-publico.js'
import type { EvolutionAPIService } from '../../services/evolution-api-service.js'
import type { NumeroConferido } from '../../services/mensagens/conversas/conferir-numero.js'
import type { Leitura } from '../../services/mensagens/conversas/marcar-lida.js'
import type { EnvioDoPainel } from '../../services/mensagens/outbox/envio-do-painel.js'
import type { RegrasDosEnvios } from '../../services/mensagens/outbox/regras.js'
import type { Novidades } from '../../services/novidades/novidades.js'
import type { ServicoDeOrfas } from '../../services/orfas/servico-de-orfas.js'
import type { Registro } from '../../services/registro/registro.js'
import type { Reprocessar } from '../../webhooks/reprocessamento/reprocessar.js'
import type { ControleDeAcesso } from '../acesso/controle-de-acesso.js'

/** What the resources' actions and writes are made with. */
export interface Dependencias {
  /** See `criarAvisosDeMontagem`. */
  aoEntrarNoPainel: (admin: AdminJS) => void
  servidorProprio: boolean
  /** What of how its instance behaves a company's own users may change. */
  comportamentoDaEmpresa: readonly CampoDoComportamento[]
  /** See `origemDoSimulador`. */
  simulador: string | null
  dataSource: DataSource
  cifra: Cifra
  siteUrl: string
  evolution: Ambiente['evolution']
  servico: EvolutionAPIService
  orfas: ServicoDeOrfas
  controleDeAcesso: ControleDeAcesso
  registro: Registro
  regrasDosEnvios: RegrasDosEnvios
  envio: EnvioDoPainel
  suporteLeMensagens: boolean
  novaConversa: {
    conferir(configuracaoId: number, numero: string): Promise<NumeroConferido>
    iniciar(configuracaoId: number, numero: string): Promise<string>
    sugerir(configuracaoId: number, digitado: string): Promise<Sugestao[]>
  }
  /** Tells WhatsApp, where the company wants that. */
  confirmarLeitura: (leitura: Leitura) => Promise<void>
  reprocessar: Reprocessar
  alertas: AlertasPeloPainel
  /** Everybody's, where a company has none of its own. */
  regrasDosAlertas: RegrasDosAlertas
  /** Of addresses that contacts are to be told at. */
  guardaDosAlertas: Guarda
  repetirNovidade: Novidades['repetirNovidade']
  /** A task in bulk was made. */
  aoCriarTarefa: () => void
}
