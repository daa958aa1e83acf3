import type { DataSource } from 'typeorm'
import type { StatusDaMensagem } from '../../../resources/mensagem/mensagem.js'
import { alterar } from '../../banco/consultar.js'
import { EmpresaInexistente } from '../../operacoes/erros-da-operacao.js'
import { type PedidoDeModelo, preencherModelo } from '../modelos/modelos.js'
import { type Destino, enfileirar, type MensagemAceita } from './enfileirar.js'
import { CancelamentoTardio, MensagemInexistente } from './erros-do-envio.js'
import {
  lerPedidoDeAudio,
  lerPedidoDeDocumento,
  lerPedidoDeImagem,
  lerPedidoDeTexto,
  lerPedidoDeVideo,
  type PedidoDeAudio,
  type PedidoDeDocumento,
  type PedidoDeImagem,
  type PedidoDeTexto,
  type PedidoDeVideo,
} from './pedido-de-envio.js'
import type { RegrasDosEnvios } from './regras.js'

export interface MensagemConsultada {
  id: string
  /** The host's reference of the company. */
  empresa: string
  status: StatusDaMensagem
  /** Why it failed, is uncertain or is held; a code the panel's locale has words for. */
  motivo: string | null
  whatsappId: string | null
  telefone: string | null
  tentativas: number
  criadaEm: Date
  enviarEm: Date | null
  expiraEm: Date | null
  enviandoEm: Date | null
  enviadaEm: Date | null
  entregueEm: Date | null
  lidaEm: Date | null
  encerradaEm: Date | null
}

/** Sending through the outbox: asked for now, sent in turn. */
export interface Envios {
  /** @throws DadosInvalidos, EmpresaInexistente, ConfiguracaoInativa, ChaveRepetida */
  enviarTexto(pedido: PedidoDeTexto): Promise<MensagemAceita>
  /**
   * A model's text, its variables filled; later changes of the model change nothing that was accepted.
   * @throws also ModeloInexistente, VariaveisFaltando, VariaveisDesconhecidas
   */
  enviarModelo(pedido: Omit<PedidoDeTexto, 'texto'> & PedidoDeModelo): Promise<MensagemAceita>
  /** @throws also ArquivoRecusado, EnderecoProibido */
  enviarImagem(pedido: PedidoDeImagem): Promise<MensagemAceita>
  /** @throws as enviarImagem */
  enviarDocumento(pedido: PedidoDeDocumento): Promise<MensagemAceita>
  /** @throws as enviarImagem */
  enviarVideo(pedido: PedidoDeVideo): Promise<MensagemAceita>
  /** A voice note, unless `voz` is false. @throws as enviarImagem */
  enviarAudio(pedido: PedidoDeAudio): Promise<MensagemAceita>
  /**
   * Before it is on its way; again, it changes nothing.
   * @param empresaId whose message it must be
   * @throws CancelamentoTardio, MensagemInexistente
   */
  cancelarMensagem(id: string, escopo?: { empresaId?: number }): Promise<void>
  /** @throws MensagemInexistente */
  consultarMensagem(id: string, escopo?: { empresaId?: number }): Promise<MensagemConsultada>
  /** Of one company, or without one of all of them. What is on its way arrives. */
  pausarEnvios(escopo?: { empresaId?: number }): Promise<void>
  retomarEnvios(escopo?: { empresaId?: number }): Promise<void>
}

export const criarEnvios = ({
  dataSource,
  regras,
  acordar,
}: {
  dataSource: DataSource
  regras: Pick<RegrasDosEnvios, 'validadeHoras'>
  acordar: () => void
}): Envios => {
  const pausar = async (empresaId: number | undefined, pausado: boolean): Promise<void> => {
    if (empresaId === undefined)
      await dataSource.query('UPDATE whatsapp.envio_geral SET pausado = $1', [pausado])
    else await pausarEmpresa(dataSource, empresaId, pausado)
    if (!pausado) acordar()
  }
  const aceitar = async (pedida: Parameters<typeof enfileirar>[1]): Promise<MensagemAceita> => {
    const aceita = await enfileirar(dataSource, pedida, regras)
    acordar()
    return aceita
  }
  return {
    enviarTexto: async (pedido) => aceitar(lerPedidoDeTexto(pedido)),
    enviarModelo: async ({ modelo, valores, ...pedido }) => {
      const texto = await preencherModelo(dataSource, { empresaId: pedido.empresaId, modelo, valores })
      return aceitar(lerPedidoDeTexto({ ...pedido, texto }))
    },
    enviarImagem: async (pedido) => aceitar(await lerPedidoDeImagem(pedido)),
    enviarDocumento: async (pedido) => aceitar(await lerPedidoDeDocumento(pedido)),
    enviarVideo: async (pedido) => aceitar(await lerPedidoDeVideo(pedido)),
    enviarAudio: async (pedido) => aceitar(await lerPedidoDeAudio(pedido)),
    cancelarMensagem: (id, escopo) => cancelar(dataSource, id, escopo?.empresaId),
    consultarMensagem: (id, escopo) => consultar(dataSource, id, escopo?.empresaId),
    pausarEnvios: (escopo) => pausar(escopo?.empresaId, true),
    retomarEnvios: (escopo) => pausar(escopo?.empresaId, false),
  }
}

type NaConversa<P> = Omit<P, 'numero'> & Extract<Destino, { conversaId: string }>

/** A reply in the panel: to a conversation, whose phone may not be known. @throws ConversaInexistente */
export const responderConversa = (
  dataSource: DataSource,
  { conversaId, ...pedido }: NaConversa<PedidoDeTexto>,
  regras: Pick<RegrasDosEnvios, 'validadeHoras'>,
): Promise<MensagemAceita> => {
  const { numero: _, ...pedida } = lerPedidoDeTexto({ ...pedido, numero: '' })
  return enfileirar(dataSource, { ...pedida, conversaId }, regras)
}

const pausarEmpresa = async (dataSource: DataSource, empresaId: number, pausado: boolean): Promise<void> => {
  const linhas: unknown[] = await dataSource.query(
    `INSERT INTO whatsapp.envio (configuracao_id, pausado) SELECT id, $2 FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1
     ON CONFLICT (configuracao_id) DO UPDATE SET pausado = excluded.pausado RETURNING 1`,
    [empresaId, pausado],
  )
  if (linhas.length === 0) throw new EmpresaInexistente()
}

const DA_EMPRESA = `m.id = $1 AND m.direcao = 'saida' AND m.configuracao_id = c.id AND ($2::int IS NULL OR c.empresa_id = $2)`

const cancelar = async (dataSource: DataSource, id: string, empresaId?: number): Promise<void> => {
  const canceladas = await alterar(
    dataSource,
    `UPDATE whatsapp.mensagem m SET status = 'cancelada', encerrada_em = now(), motivo = NULL
     FROM whatsapp.configuracao_whatsapp c WHERE ${DA_EMPRESA} AND m.status = 'pendente' RETURNING m.id`,
    [exigirId(id), empresaId ?? null],
  )
  if (canceladas.length > 0) return
  const { status } = await consultar(dataSource, id, empresaId)
  if (status !== 'cancelada') throw new CancelamentoTardio(status)
}

const consultar = async (
  dataSource: DataSource,
  id: string,
  empresaId?: number,
): Promise<MensagemConsultada> => {
  const [linha]: MensagemConsultada[] = await dataSource.query(
    `SELECT m.id, (SELECT referencia FROM whatsapp.empresa WHERE id = c.empresa_id) AS empresa, m.status, CASE WHEN m.status <> 'pendente' THEN m.motivo
         WHEN e.pausado OR (SELECT pausado FROM whatsapp.envio_geral) THEN 'pausado' ELSE coalesce(e.motivo, m.motivo) END AS motivo,
       m.whatsapp_id AS "whatsappId", v.telefone, m.tentativas, m.criada_em AS "criadaEm", m.enviar_em AS "enviarEm",
       m.expira_em AS "expiraEm", m.enviando_em AS "enviandoEm", m.enviada_em AS "enviadaEm",
       m.entregue_em AS "entregueEm", m.lida_em AS "lidaEm", m.encerrada_em AS "encerradaEm"
     FROM whatsapp.mensagem m JOIN whatsapp.conversa v ON v.id = m.conversa_id LEFT JOIN whatsapp.envio e ON e.configuracao_id = m.configuracao_id,
       whatsapp.configuracao_whatsapp c WHERE ${DA_EMPRESA}`,
    [exigirId(id), empresaId ?? null],
  )
  if (!linha) throw new MensagemInexistente()
  return linha
}

const exigirId = (id: string): string => {
  if (!/^\d{1,18}$/.test(id)) throw new MensagemInexistente()
  return id
}
