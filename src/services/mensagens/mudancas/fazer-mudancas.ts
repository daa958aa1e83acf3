import type { DataSource } from 'typeorm'
import type { TipoDeConversa } from '../../../resources/conversa/conversa.js'
import type { TipoDeMudanca } from '../../../resources/mensagem/mudancas.js'
import type { Alvo } from '../../alvo.js'
import { alterar, consultarCom } from '../../banco/consultar.js'
import type { FatoDeMensagem } from '../fatos/fatos.js'
import { escreverFatos } from '../fatos/gravar-fatos.js'
import { desfechoDe } from '../outbox/desfecho.js'

/** Of one turn: what is written goes out between them. */
const POR_VEZ = 5
const TENTATIVAS_MAXIMAS = 5

interface AFazer {
  id: string
  vez: string
  tipo: TipoDeMudanca
  texto: string | null
  tentativas: number
  whatsappId: string
  nossa: boolean
  participante: string | null
  jid: string
  lid: string | null
  whatsappJid: string | null
  conversaTipo: TipoDeConversa
  telefone: string | null
}

const A_FAZER = `
  SELECT p.id::text, p.vez, p.tipo, p.texto, p.tentativas, m.whatsapp_id AS "whatsappId", m.direcao = 'saida' AS nossa,
    coalesce(m.participante_jid, m.participante) AS participante, v.jid, v.lid, v.whatsapp_jid AS "whatsappJid", v.tipo AS "conversaTipo", v.telefone
  FROM whatsapp.mudanca_pedida p JOIN whatsapp.mensagem m ON m.id = p.mensagem_id JOIN whatsapp.conversa v ON v.id = m.conversa_id
  WHERE p.configuracao_id = $1 AND p.estado = 'pendente' AND p.tentar_em <= now() AND m.whatsapp_id IS NOT NULL
  ORDER BY p.id LIMIT ${POR_VEZ}`

/**
 * Does what was asked for of messages that are there already; whoever calls has the configuration's lease. Done twice each
 * of them is what it was done once: so a call without an answer is simply made again.
 * @returns the code of what keeps the whole configuration from it; null: go on
 */
export const fazerMudancas = async (dataSource: DataSource, alvo: Alvo): Promise<string | null> => {
  const pedidas: AFazer[] = await dataSource.query(A_FAZER, [alvo.configuracao.id])
  for (const pedida of pedidas) {
    try {
      await fazer(alvo, pedida)
    } catch (erro) {
      const { desfecho, motivo } = desfechoDe(erro)
      if (desfecho === 'segurar') {
        await adiar(dataSource, pedida, 20_000, 0)
        return motivo
      }
      const deVez = desfecho === 'falhar' || pedida.tentativas + 1 >= TENTATIVAS_MAXIMAS
      if (deVez) await recusar(dataSource, pedida, motivo)
      else await adiar(dataSource, pedida, 5_000 * 2 ** pedida.tentativas, 1)
      continue
    }
    await concluir(dataSource, alvo.configuracao.id, pedida)
  }
  return null
}

const fazer = async ({ cliente, configuracao: { instanceName } }: Alvo, pedida: AFazer): Promise<void> => {
  const chave = {
    remoteJid: pedida.whatsappJid ?? pedida.jid,
    deMim: pedida.nossa,
    participante: pedida.participante,
    id: pedida.whatsappId,
  }
  switch (pedida.tipo) {
    case 'reacao':
      return cliente.reagir(instanceName, chave, pedida.texto ?? '')
    case 'edicao':
      return cliente.editar(instanceName, chave, pedida.texto ?? '')
    case 'exclusao':
      return cliente.apagarParaTodos(instanceName, chave)
  }
}

/** Told as its webhook will tell it: whichever comes first, the row is the same. Asked for anew meanwhile, it stays. */
const concluir = (dataSource: DataSource, configuracaoId: number, pedida: AFazer): Promise<void> =>
  dataSource.transaction(async (manager) => {
    await manager.query('DELETE FROM whatsapp.mudanca_pedida WHERE id = $1 AND vez = $2', [
      pedida.id,
      pedida.vez,
    ])
    await escreverFatos(consultarCom(manager), [{ configuracaoId, fatos: fatosDe(pedida) }])
  })

const fatosDe = (pedida: AFazer): FatoDeMensagem[] => {
  const { tipo, texto, whatsappId, jid, lid, conversaTipo, telefone } = pedida
  const conversa = { jid, lid }
  const em = Date.now()
  if (tipo === 'edicao') return [{ fato: 'edicao', id: whatsappId, em, texto: texto ?? '', conversa }]
  if (tipo === 'exclusao') return [{ fato: 'exclusao', id: whatsappId, em, conversa }]
  const id = `${whatsappId}~nossa`
  const reacao: FatoDeMensagem = { fato: 'reacao', id, em, texto, conversa }
  if (!texto) return [reacao]
  return [
    {
      fato: 'vista',
      id,
      em,
      conversa: { ...conversa, tipo: conversaTipo, telefone, nome: null },
      origem: 'painel',
      nossa: true,
      tipo: 'reacao',
      texto,
      midia: null,
      participante: null,
      respondeA: whatsappId,
      status: 'enviada',
    },
    reacao,
  ]
}

const recusar = (dataSource: DataSource, { id, vez }: AFazer, motivo: string) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.mudanca_pedida SET estado = 'recusada', motivo = $3, pedida_em = now()
     WHERE id = $1 AND vez = $2 RETURNING id`,
    [id, vez, motivo],
  )

const adiar = (dataSource: DataSource, { id, vez }: AFazer, esperaMs: number, tentativas: number) =>
  alterar(
    dataSource,
    `UPDATE whatsapp.mudanca_pedida SET tentar_em = now() + $3 * interval '1 ms', tentativas = tentativas + $4
     WHERE id = $1 AND vez = $2 RETURNING id`,
    [id, vez, esperaMs, tentativas],
  )
