import type { Alvo } from '../alvo.js'
import { carregarAlvo, exigirAtiva } from '../alvo.js'
import type { Ambiente } from '../ambiente.js'
import { comArrendamento } from '../arrendamento.js'
import { prepararComportamento } from '../comportamento/aplicar.js'
import { ErroWhatsApp } from '../erros.js'
import type { Estado } from '../estado/derivar.js'
import { gravarDescoberta } from '../estado/gravar-descoberta.js'
import { marcar } from '../estado/marca.js'
import { DURACAO_DO_QR_MS, type Sinal } from '../estado/sinais.js'
import { ServidorSemLicenca } from '../evolution/erros.js'
import { encerrarTentativa } from './encerrar-tentativa.js'
import { ConfiguracaoInexistente } from './erros-da-operacao.js'
import { criarOuAdotar, garantirWebhook } from './garantir-instancia.js'
import { sondar } from './sondar.js'
import { verificarStatus } from './verificar-status.js'

export interface PedidoDeConexao {
  /** Digits with country code: ask for a pairing code beside the QR. One that is out without it gives way. */
  numero?: string
}

/**
 * Creates the instance where there is none, and connects it until Evolution shows a QR. Creating without a
 * QR and connecting then spares Evolution's fixed five seconds: the QR comes by webhook meanwhile.
 * What goes wrong midway is written into the record (`erro`), and the next call takes up from there.
 */
export const conectar = (
  ambiente: Ambiente,
  configuracaoId: number,
  pedido: PedidoDeConexao = {},
): Promise<Estado> =>
  comArrendamento(ambiente.dataSource, { configuracaoId, operacao: 'conectar' }, async () => {
    const alvo = await carregarAlvo(ambiente, configuracaoId)
    await exigirAtiva(ambiente, alvo)
    try {
      await prepararInstancia(ambiente, alvo)
      if (pedido.numero) await encerrarTentativa(ambiente, alvo)
      return await abrirConexao(ambiente, alvo, pedido)
    } catch (erro) {
      await registrarFalha(ambiente, configuracaoId, erro)
      throw erro
    }
  })

/** States that only an instance of ours can be in; after an error it may be somebody else's of that name. */
const NOSSA = ['aguardando_qr', 'conectando', 'conectado', 'desconectado']

const prepararInstancia = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const existe = NOSSA.includes(alvo.configuracao.status) && ESTA_LA.includes(await sondar(alvo))
  await (existe ? garantirWebhook(ambiente, alvo) : criarAnotando(ambiente, alvo))
  await prepararComportamento(ambiente, alvo, { nova: !existe })
}

/** Without a state it has just been deleted, or the server reboots: creating tells which. */
const ESTA_LA = ['open', 'connecting', 'close', 'refused']

const criarAnotando = async (ambiente: Ambiente, alvo: Alvo): Promise<void> => {
  const { id } = alvo.configuracao
  await criarOuAdotar(ambiente, alvo)
  const marca = await marcar(ambiente.dataSource, id)
  await gravarDescoberta(ambiente.dataSource, id, 'operacao', {
    tipo: 'sonda',
    ...marca,
    estado: 'connecting',
  })
}

const abrirConexao = async (ambiente: Ambiente, alvo: Alvo, { numero }: PedidoDeConexao): Promise<Estado> => {
  const { cliente, configuracao } = alvo
  const { dataSource } = ambiente
  const antes = await marcar(dataSource, configuracao.id)
  const resposta = await cliente.conectar(configuracao.instanceName, numero ? { numero } : {})
  if (resposta.tipo === 'aberta') return verificarStatus(ambiente, configuracao.id)
  const sinais =
    resposta.tipo === 'qr' ? [await qrObtido(ambiente, alvo, resposta)] : await semQr(alvo, antes)
  const mudanca = await gravarDescoberta(dataSource, configuracao.id, 'operacao', ...sinais)
  if (!mudanca) throw new ConfiguracaoInexistente()
  return mudanca.depois
}

/** Marked after the answer: the deliveries that came while `connect` slept are part of what it tells. */
const qrObtido = async (
  { dataSource }: Ambiente,
  { configuracao }: Alvo,
  qr: { codigo: string; imagem: string | null; codigoPareamento: string | null },
): Promise<Sinal> => {
  const marca = await marcar(dataSource, configuracao.id)
  return {
    tipo: 'qrObtido',
    ...marca,
    codigo: qr.codigo,
    imagem: qr.imagem,
    pareamento: qr.codigoPareamento,
    expiraEm: marca.em + DURACAO_DO_QR_MS,
  }
}

/** No QR: the limit is reached, or WhatsApp is out of Evolution's reach. The state tells them apart from a wait. */
const semQr = async (alvo: Alvo, marca: { em: number; apos: number }): Promise<Sinal[]> => {
  const estado = await sondar(alvo)
  return estado === 'ausente' ? [] : [{ tipo: 'sonda', ...marca, estado }]
}

/**
 * Writes down what went wrong; the next `conectar` takes up from there. A server without a licence is no failure of
 * this instance: the record keeps what it says.
 */
export const registrarFalha = async (
  { dataSource }: Ambiente,
  configuracaoId: number,
  erro: unknown,
): Promise<void> => {
  if (erro instanceof ServidorSemLicenca) return
  const codigo = erro instanceof ErroWhatsApp ? erro.codigo : 'evolution_resposta_inesperada'
  const marca = await marcar(dataSource, configuracaoId)
  await gravarDescoberta(dataSource, configuracaoId, 'operacao', { tipo: 'falha', ...marca, codigo })
}
