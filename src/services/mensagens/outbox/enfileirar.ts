import type { DataSource, EntityManager } from 'typeorm'
import type { StatusDaMensagem } from '../../../resources/mensagem/mensagem.js'
import { consultarCom } from '../../banco/consultar.js'
import { ConfiguracaoInativa, EmpresaInexistente } from '../../operacoes/erros-da-operacao.js'
import { avisar } from '../../pubsub/avisos.js'
import { garantirConversas, tocarConversas } from '../conversas/conversas.js'
import { jidDoTelefone } from '../enderecos/jid.js'
import { lerNumero } from '../enderecos/numeros.js'
import {
  ChaveRepetida,
  CitadaIndisponivel,
  ConversaInexistente,
  MensagemInexistente,
} from './erros-do-envio.js'
import type { MensagemPedida } from './pedido-de-envio.js'

export interface MensagemAceita {
  id: string
  status: StatusDaMensagem
  /** The key was known: this is the message of the first time. */
  repetida: boolean
}

/** Whom: a number as people write it, or a conversation of that company (also one whose phone is not known). */
export type Destino = { numero: string } | { conversaId: string }

/** What goes once more: its file, as long as it is kept. */
export interface DeNovo {
  mensagemId: string
}

/**
 * Writes the message down. Once this resolves it is kept, and is sent, fails, expires or is cancelled.
 * @throws EmpresaInexistente, ConfiguracaoInativa, ChaveRepetida, CitadaIndisponivel, DadosInvalidos
 */
export const enfileirar = (
  dataSource: DataSource,
  pedida: MensagemPedida & Destino & { deNovo?: DeNovo },
  { validadeHoras }: { validadeHoras: number },
): Promise<MensagemAceita> => {
  const telefone = 'numero' in pedida ? lerNumero(pedida.numero).telefone : null
  return dataSource.transaction(async (manager) => {
    const configuracaoId = await configuracaoAtiva(manager, pedida.empresaId)
    const conversaId = telefone
      ? await conversaDo(manager, configuracaoId, telefone)
      : await conversaExistente(manager, configuracaoId, 'conversaId' in pedida ? pedida.conversaId : '')
    const respondeA = pedida.respondeA ? await citada(manager, conversaId, pedida.respondeA) : null
    const nova = await inserir(manager, { pedida, configuracaoId, conversaId, respondeA, validadeHoras })
    if (!nova) return repetida(manager, { pedida, configuracaoId, conversaId, respondeA })
    // Whoever else of the company is about to answer sees that somebody did, long before it goes.
    if (pedida.origem === 'painel') await avisar(manager, [{ configuracaoId, empresaId: pedida.empresaId }])
    if (pedida.anexo || pedida.deNovo) await guardarAnexo(manager, nova.id, pedida)
    await tocarConversas(consultarCom(manager), [{ id: conversaId, em: nova.em }])
    await manager.query(
      `INSERT INTO whatsapp.envio (configuracao_id, acordar_em) VALUES ($1, coalesce($2::timestamptz, now()))
       ON CONFLICT (configuracao_id) DO UPDATE SET acordar_em = least(envio.acordar_em, excluded.acordar_em)`,
      [configuracaoId, pedida.enviarEm ?? null],
    )
    return { id: nova.id, status: 'pendente', repetida: false }
  })
}

const configuracaoAtiva = async (manager: EntityManager, empresaId: number): Promise<number> => {
  const [linha]: { id: number; ativa: boolean }[] = await manager.query(
    `SELECT c.id, c.ativo AND e.ativo AS ativa FROM whatsapp.empresa e JOIN whatsapp.configuracao_whatsapp c ON c.empresa_id = e.id
     WHERE e.id = $1`,
    [empresaId],
  )
  if (!linha) throw new EmpresaInexistente()
  if (!linha.ativa) throw new ConfiguracaoInativa()
  return linha.id
}

const conversaDo = async (manager: EntityManager, configuracaoId: number, telefone: string) => {
  const [id = ''] = await garantirConversas(consultarCom(manager), [
    { configuracaoId, jid: jidDoTelefone(telefone), lid: null, tipo: 'contato', telefone },
  ])
  return id
}

const conversaExistente = async (manager: EntityManager, configuracaoId: number, id: string) => {
  const [linha]: { id: string }[] = await manager.query(
    'SELECT id FROM whatsapp.conversa WHERE id = $1 AND configuracao_id = $2 FOR KEY SHARE',
    [id, configuracaoId],
  )
  // A conversation of another company is as good as none.
  if (!linha) throw new ConversaInexistente()
  return linha.id
}

/** WhatsApp's id of the message that is answered. It may have been deleted since it was chosen. */
const citada = async (manager: EntityManager, conversaId: string, id: string): Promise<string> => {
  const [linha]: { whatsapp_id: string | null; apagada: boolean }[] = await manager.query(
    `SELECT whatsapp_id, apagada_em IS NOT NULL AS apagada FROM whatsapp.mensagem WHERE id = $1 AND conversa_id = $2`,
    [id, conversaId],
  )
  if (!linha?.whatsapp_id || linha.apagada) throw new CitadaIndisponivel()
  return linha.whatsapp_id
}

/** Until it has been sent, or has expired. */
const guardarAnexo = async (
  manager: EntityManager,
  id: string,
  { midia, anexo, deNovo }: MensagemPedida & { deNovo?: DeNovo },
): Promise<void> => {
  if (anexo)
    await manager.query(
      `INSERT INTO whatsapp.mensagem_anexo (mensagem_id, mimetype, conteudo, ate)
       SELECT id, $2, $3, expira_em FROM whatsapp.mensagem WHERE id = $1`,
      [id, midia?.mimetype, anexo],
    )
  else
    await manager.query(
      `INSERT INTO whatsapp.mensagem_anexo (mensagem_id, mimetype, conteudo, ate)
       SELECT m.id, a.mimetype, a.conteudo, m.expira_em
       FROM whatsapp.mensagem m JOIN whatsapp.mensagem_anexo a ON a.mensagem_id = $2 WHERE m.id = $1`,
      [id, deNovo?.mensagemId],
    )
}

interface Endereco {
  pedida: MensagemPedida
  configuracaoId: number
  conversaId: string
  /** WhatsApp's id. */
  respondeA: string | null
}

/** @returns null when the key is taken */
const inserir = async (
  manager: EntityManager,
  { pedida, configuracaoId, conversaId, respondeA, validadeHoras }: Endereco & { validadeHoras: number },
): Promise<{ id: string; em: Date } | null> => {
  const [linha]: { id: string; em: Date }[] = await manager.query(
    `INSERT INTO whatsapp.mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, midia, chave, autor, status,
       enviar_em, expira_em, autor_nome, responde_a)
     VALUES ($1, $2, 'saida', $3, $4, $5, $6, $7, $8, 'pendente', $9,
       coalesce($10, coalesce($9, now()) + make_interval(hours => $11)), $12, $13)
     ON CONFLICT (configuracao_id, chave) WHERE chave IS NOT NULL DO NOTHING RETURNING id, em`,
    [
      configuracaoId,
      conversaId,
      pedida.origem,
      pedida.tipo,
      pedida.texto,
      pedida.midia,
      pedida.chave ?? null,
      pedida.autor ?? null,
      pedida.enviarEm ?? null,
      pedida.expiraEm ?? null,
      validadeHoras,
      pedida.autorNome ?? null,
      respondeA,
    ],
  )
  return linha ?? null
}

const repetida = async (
  manager: EntityManager,
  { pedida, configuracaoId, conversaId, respondeA }: Endereco,
): Promise<MensagemAceita> => {
  const [linha]: { id: string; status: StatusDaMensagem; igual: boolean }[] = await manager.query(
    `SELECT id, status, apagada_em IS NULL AND conversa_id = $3 AND tipo = $4 AND texto IS NOT DISTINCT FROM $5
       AND midia IS NOT DISTINCT FROM $6::jsonb AND responde_a IS NOT DISTINCT FROM $7 AS igual
     FROM whatsapp.mensagem WHERE configuracao_id = $1 AND chave = $2`,
    [configuracaoId, pedida.chave, conversaId, pedida.tipo, pedida.texto, pedida.midia, respondeA],
  )
  if (!linha) throw new MensagemInexistente()
  if (!linha.igual) throw new ChaveRepetida(linha.id)
  return { id: linha.id, status: linha.status, repetida: true }
}
