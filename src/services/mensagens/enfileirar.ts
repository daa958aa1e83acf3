import type { DataSource, EntityManager } from 'typeorm'
import type { StatusDaMensagem } from '../../resources/mensagem/mensagem.js'
import { consultarCom } from '../consultar.js'
import { ConfiguracaoInativa, EmpresaInexistente } from '../erros-da-operacao.js'
import { garantirConversas, tocarConversas } from './conversas.js'
import { ChaveRepetida, ConversaInexistente, MensagemInexistente } from './erros-do-envio.js'
import { jidDoTelefone } from './jid.js'
import { lerNumero } from './numeros.js'
import type { Carta } from './pedido-de-envio.js'

export interface MensagemAceita {
  id: string
  status: StatusDaMensagem
  /** The key was known: this is the message of the first time. */
  repetida: boolean
}

/** Whom: a number as people write it, or a conversation of that company (also one whose phone is not known). */
export type Destino = { numero: string } | { conversaId: string }

/**
 * Writes the message down. Once this resolves it is kept, and is sent, fails, expires or is cancelled.
 * @throws EmpresaInexistente, ConfiguracaoInativa, ChaveRepetida, DadosInvalidos
 */
export const enfileirar = (
  dataSource: DataSource,
  carta: Carta & Destino,
  { validadeHoras }: { validadeHoras: number },
): Promise<MensagemAceita> => {
  const telefone = 'numero' in carta ? lerNumero(carta.numero).telefone : null
  return dataSource.transaction(async (manager) => {
    const configuracaoId = await configuracaoAtiva(manager, carta.empresaId)
    const conversaId = telefone
      ? await conversaDo(manager, configuracaoId, telefone)
      : await conversaExistente(manager, configuracaoId, 'conversaId' in carta ? carta.conversaId : '')
    const nova = await inserir(manager, { carta, configuracaoId, conversaId, validadeHoras })
    if (!nova) return repetida(manager, { carta, configuracaoId, conversaId })
    if (carta.anexo) {
      await manager.query(
        'INSERT INTO mensagem_anexo (mensagem_id, mimetype, conteudo) VALUES ($1, $2, $3)',
        [nova.id, carta.midia?.mimetype, carta.anexo],
      )
    }
    await tocarConversas(consultarCom(manager), [{ id: conversaId, em: nova.em }])
    await manager.query(
      `INSERT INTO envio (configuracao_id, acordar_em) VALUES ($1, coalesce($2::timestamptz, now()))
       ON CONFLICT (configuracao_id) DO UPDATE SET acordar_em = least(envio.acordar_em, excluded.acordar_em)`,
      [configuracaoId, carta.enviarEm ?? null],
    )
    return { id: nova.id, status: 'pendente', repetida: false }
  })
}

const configuracaoAtiva = async (manager: EntityManager, empresaId: number): Promise<number> => {
  const [linha]: { id: number; ativa: boolean }[] = await manager.query(
    `SELECT c.id, c.ativo AND e.ativo AS ativa FROM empresa e JOIN configuracao_whatsapp c ON c.empresa_id = e.id
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
    'SELECT id FROM conversa WHERE id = $1 AND configuracao_id = $2 FOR KEY SHARE',
    [id, configuracaoId],
  )
  // A conversation of another company is as good as none.
  if (!linha) throw new ConversaInexistente()
  return linha.id
}

interface Endereco {
  carta: Carta
  configuracaoId: number
  conversaId: string
}

/** @returns null when the key is taken */
const inserir = async (
  manager: EntityManager,
  { carta, configuracaoId, conversaId, validadeHoras }: Endereco & { validadeHoras: number },
): Promise<{ id: string; em: Date } | null> => {
  const [linha]: { id: string; em: Date }[] = await manager.query(
    `INSERT INTO mensagem (configuracao_id, conversa_id, direcao, origem, tipo, texto, midia, chave, autor, status,
       enviar_em, expira_em)
     VALUES ($1, $2, 'saida', $3, $4, $5, $6, $7, $8, 'pendente', $9,
       coalesce($10, coalesce($9, now()) + make_interval(hours => $11)))
     ON CONFLICT (configuracao_id, chave) WHERE chave IS NOT NULL DO NOTHING RETURNING id, em`,
    [
      configuracaoId,
      conversaId,
      carta.origem,
      carta.tipo,
      carta.texto,
      carta.midia,
      carta.chave ?? null,
      carta.autor ?? null,
      carta.enviarEm ?? null,
      carta.expiraEm ?? null,
      validadeHoras,
    ],
  )
  return linha ?? null
}

const repetida = async (
  manager: EntityManager,
  { carta, configuracaoId, conversaId }: Endereco,
): Promise<MensagemAceita> => {
  const [linha]: { id: string; status: StatusDaMensagem; igual: boolean }[] = await manager.query(
    `SELECT id, status, apagada_em IS NULL AND conversa_id = $3 AND tipo = $4 AND texto IS NOT DISTINCT FROM $5
       AND midia IS NOT DISTINCT FROM $6::jsonb AS igual
     FROM mensagem WHERE configuracao_id = $1 AND chave = $2`,
    [configuracaoId, carta.chave, conversaId, carta.tipo, carta.texto, carta.midia],
  )
  if (!linha) throw new MensagemInexistente()
  if (!linha.igual) throw new ChaveRepetida(linha.id)
  return { id: linha.id, status: linha.status, repetida: true }
}
