import type { Motivo, Status } from '../../resources/configuracao-whatsapp/status.js'
import type { ConexaoDaDemo } from './conexoes.js'
import type { ConversaDaDemo, EventoDaDemo, MudancaDaDemo } from './linhas.js'
import type { Sorteio } from './sorteio.js'

const SEGUNDO = 1000
const MINUTO = 60 * SEGUNDO
const DIA = 24 * 60 * MINUTO
const DIAS = 29
const QUEDAS: readonly (readonly [Motivo, number])[] = [
  ['conexao_caiu', 3],
  ['desconectado_no_telefone', 2],
  ['sessao_invalida', 1],
]

type Passo = readonly [em: number, para: Status, motivo?: Motivo | null]

/** How a connection has fared in a month, up to what it is now. */
export const mudancasDe = (conexao: ConexaoDaDemo, agora: number, sorteio: Sorteio): MudancaDaDemo[] => {
  const { estado, desde, dono, fonte, configuracao } = conexao
  if (estado.status === 'nao_configurado') return []
  const passos: Passo[] = []
  const conectar = (em: number) =>
    passos.push([em - 40 * SEGUNDO, 'aguardando_qr'], [em - 2 * SEGUNDO, 'conectando'], [em, 'conectado'])
  if (dono) {
    const inicio = Math.max(conexao.criadaEm + MINUTO, agora - DIAS * DIA)
    if (conexao.criadaEm > agora - DIAS * DIA) conectar(inicio)
    const quedas = sorteio.entre(0, 3)
    const espaco = (desde - inicio) / (quedas + 1)
    for (let i = 0; i < quedas; i++) {
      const queda = inicio + Math.round(espaco * (i + 0.4 + sorteio.fracao() * 0.4))
      const volta = queda + sorteio.entre(4, 180) * MINUTO
      if (volta > desde - MINUTO) break
      passos.push([queda, 'desconectado', sorteio.um(QUEDAS.flatMap(([m, n]) => Array(n).fill(m)))])
      conectar(volta)
    }
    if (estado.status === 'conectado') {
      passos.push([desde - sorteio.entre(3, 9) * MINUTO, 'desconectado', 'conexao_caiu'])
      conectar(desde)
    } else passos.push([desde, estado.status, estado.motivo])
  } else passos.push([desde - 30 * SEGUNDO, 'conectando'], [desde, estado.status, estado.motivo])

  // Before this month began, it was connected already.
  let de: Status = dono && conexao.criadaEm < agora - DIAS * DIA ? 'conectado' : 'nao_configurado'
  return passos.flatMap(([em, para, motivo = null]) => {
    const mudanca = { configuracao, em, de, para, fonte: em === desde ? fonte : 'webhook', motivo }
    const mudou = de !== para
    de = para
    return mudou ? [mudanca] : []
  })
}

/** The deliveries by which all of that was heard of. */
export const eventosDe = (
  { configuracao, instancia }: Pick<ConexaoDaDemo, 'configuracao' | 'instancia'>,
  conversas: readonly ConversaDaDemo[],
  mudancas: readonly MudancaDaDemo[],
): EventoDaDemo[] => {
  const evento = (em: number, nome: string, dados: unknown): EventoDaDemo => ({
    configuracao,
    em: em + 400,
    evento: nome,
    instancia,
    dados,
    resultado: 'aplicado',
    erro: null,
  })
  const deMensagens = conversas.flatMap(({ jid, nome, mensagens }) =>
    mensagens.flatMap(({ id, em, direcao, texto, status, entregueEm, lidaEm }) => {
      if (!id) return []
      const key = { remoteJid: jid, fromMe: direcao === 'saida', id }
      if (direcao === 'entrada')
        return [
          evento(em, 'messages.upsert', {
            key,
            pushName: nome,
            message: { conversation: texto },
            messageType: 'conversation',
            messageTimestamp: Math.floor(em / 1000),
          }),
        ]
      const recibo = (quando: number, nomeDoStatus: string) =>
        evento(quando, 'messages.update', { keyId: id, remoteJid: jid, fromMe: true, status: nomeDoStatus })
      return [
        ...(entregueEm ? [recibo(entregueEm, 'DELIVERY_ACK')] : []),
        ...(status === 'lida' && lidaEm ? [recibo(lidaEm, 'READ')] : []),
      ]
    }),
  )
  const deMudancas = mudancas.flatMap(({ em, para, fonte }) => {
    const state = ESTADO.get(para)
    return state && fonte === 'webhook'
      ? [evento(em, 'connection.update', { instance: instancia, state })]
      : []
  })
  return [...deMensagens, ...deMudancas]
}

const ESTADO: ReadonlyMap<Status, string> = new Map([
  ['conectado', 'open'],
  ['conectando', 'connecting'],
  ['desconectado', 'close'],
])

/** Some that could not be applied, and some that nobody knows. */
export const eventosComProblema = (
  { configuracao, instancia }: Pick<ConexaoDaDemo, 'configuracao' | 'instancia'>,
  agora: number,
): EventoDaDemo[] => [
  ...[190, 95, 31].map((ha, i) => ({
    configuracao,
    em: agora - ha * MINUTO,
    evento: 'messages.upsert',
    instancia,
    dados: { key: { remoteJid: '5511955554444@s.whatsapp.net', fromMe: false, id: `3EB0FA1A${i}` } },
    resultado: 'falhou' as const,
    erro: 'messageTimestamp fora do intervalo',
  })),
  ...[2_600, 400].map((ha, i) => ({
    configuracao,
    em: agora - ha * MINUTO,
    evento: 'stories.viewed',
    instancia,
    dados: { visto: i + 1 },
    resultado: 'nao_reconhecido' as const,
    erro: null,
  })),
]
