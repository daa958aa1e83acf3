import type { Alvo } from '../../alvo.js'
import type { Ambiente } from '../../ambiente.js'
import type { ClienteEvolution } from '../../evolution/cliente.js'
import { FalhaNoServidor, NaoConectado, NumeroSemWhatsApp, PedidoRecusado } from '../../evolution/erros.js'
import type { MensagemEnviada } from '../../evolution/schemas/mensagem.js'
import { type Desfecho, desfechoDe } from './desfecho.js'
import { gravarEnviada, gravarFalha, gravarIncerta, gravarPendente } from './gravar-desfecho.js'
import { prepararEnvio } from './mandar.js'
import type { MotivoDoEnvio } from './motivos.js'
import type { AEnviar } from './proxima.js'

/** Between the commit that says `enviando` and the request; a process that slept longer may have been given up. */
const HESITACAO_MAXIMA_MS = 10_000
const TENTATIVAS_MAXIMAS = 5

/** What the worker does next: go on, or leave the whole configuration for a while. */
export interface Passo {
  desfecho: Desfecho | 'enviada'
  motivo: string | null
}

/** Sends one message that was set to `enviando`, and writes down what came of it. */
export const despachar = async (
  { dataSource }: Pick<Ambiente, 'dataSource'>,
  alvo: Alvo,
  mensagem: AEnviar,
): Promise<Passo> => {
  const { configuracao, cliente } = alvo
  const desde = Date.now()
  let pedida = false
  try {
    const numero = await numeroDe({ dataSource, configuracao, cliente }, mensagem)
    const mandar = await prepararEnvio(dataSource, alvo, mensagem, numero)
    if (Date.now() - desde > HESITACAO_MAXIMA_MS) return await devolverAFila(dataSource, mensagem)
    pedida = true
    const saida = await mandar()
    await gravarEnviada(dataSource, mensagem.id, comoSaida(configuracao.id, saida))
    return { desfecho: 'enviada', motivo: null }
  } catch (erro) {
    return await gravarErro(dataSource, mensagem, erro, pedida)
  }
}

const gravarErro = async (
  dataSource: Ambiente['dataSource'],
  { id, tentativas, telefone, jid }: AEnviar,
  erro: unknown,
  pedida: boolean,
): Promise<Passo> => {
  const lido = desfechoDe(erro)
  const motivo = (!telefone && motivoSemTelefone(erro, jid)) || lido.motivo
  // Before the request was made nothing can have gone out, whatever the error says of itself.
  const desfecho = lido.desfecho === 'incerta' && !pedida ? 'repetir' : lido.desfecho
  if (desfecho === 'incerta') await gravarIncerta(dataSource, id, motivo)
  else if (desfecho === 'segurar') await gravarPendente(dataSource, id, { motivo, esperaMs: null })
  else if (desfecho === 'falhar' || tentativas >= TENTATIVAS_MAXIMAS)
    await gravarFalha(dataSource, id, motivo)
  else await gravarPendente(dataSource, id, { motivo, esperaMs: recuo(tentativas) })
  return { desfecho, motivo }
}

/** A private address the server may not know; a group may be gone, or not take what we write. */
const motivoSemTelefone = (erro: unknown, jid: string): MotivoDoEnvio | null => {
  const recusada = erro instanceof NumeroSemWhatsApp || erro instanceof PedidoRecusado
  if (recusada && jid.endsWith('@g.us')) return 'grupo_nao_aceita'
  return erro instanceof NumeroSemWhatsApp ? 'contato_sem_numero' : null
}

const devolverAFila = async (dataSource: Ambiente['dataSource'], { id }: AEnviar): Promise<Passo> => {
  await gravarPendente(dataSource, id, { motivo: null, esperaMs: null })
  return { desfecho: 'repetir', motivo: null }
}

/** 5 s, 20 s, 80 s…, jittered. */
const recuo = (tentativas: number): number => 5_000 * 4 ** (tentativas - 1) * (0.75 + Math.random() / 2)

const comoSaida = (configuracaoId: number, { id, remoteJid, enviadaEm }: MensagemEnviada) => ({
  configuracaoId,
  whatsappId: id,
  remoteJid,
  em: enviadaEm,
})

/** As WhatsApp registered it. @throws NumeroSemWhatsApp */
const numeroDe = async (
  {
    dataSource,
    configuracao,
    cliente,
  }: Pick<Ambiente, 'dataSource'> & Pick<Alvo, 'configuracao' | 'cliente'>,
  mensagem: AEnviar,
): Promise<string> => {
  const { telefone, jid, conversaId, verificada } = mensagem
  if (!telefone) return jid
  let registrado = mensagem.whatsappJid
  if (!verificada) {
    const [resposta] = await cliente.verificarNumeros(configuracao.instanceName, [telefone])
    if (!resposta?.existe) await exigirAberta(cliente, configuracao.instanceName)
    if (!resposta) throw new FalhaNoServidor({ operacao: 'verificarNumeros' })
    registrado = resposta.existe ? resposta.jid : null
    await dataSource.query(
      'UPDATE whatsapp.conversa SET whatsapp_jid = $2, verificada_em = now() WHERE id = $1',
      [conversaId, registrado],
    )
  }
  if (!registrado) throw new NumeroSemWhatsApp({ operacao: 'verificarNumeros', numero: telefone })
  return registrado.endsWith('@s.whatsapp.net') ? registrado.replace(/[:@].*$/, '') : telefone
}

/** Only who is connected can know that a number has no WhatsApp. @throws NaoConectado */
const exigirAberta = async (cliente: ClienteEvolution, instanceName: string): Promise<void> => {
  if ((await cliente.estado(instanceName)) !== 'open')
    throw new NaoConectado({ operacao: 'verificarNumeros' })
}
