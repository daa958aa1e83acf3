import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { COM_RESPOSTA } from '../../../resources/conversa/conversa-aberta.js'
import {
  HORAS_PARA_APAGAR,
  MINUTOS_PARA_EDITAR,
  type TipoDeMudanca,
} from '../../../resources/mensagem/mudancas.js'
import { DadosInvalidos } from '../../operacoes/erros-da-operacao.js'
import { EdicaoTardia, ExclusaoTardia, MudancaImpossivel } from './erros-da-mudanca.js'

export interface PedidoDeMudanca {
  conversaId: string
  mensagemId: string
  tipo: TipoDeMudanca
  /** The emoji, or the new text; null takes a reaction back. */
  texto: string | null
  autor: string
}

const MAXIMO_DO_TEXTO = 4096
const texto = z.string().trim().min(1).max(MAXIMO_DO_TEXTO)
/** One emoji, however many signs it is made of. */
const ehEmoji = (dado: string): boolean =>
  dado.length <= 40 && /[\p{Extended_Pictographic}\p{RI}]/u.test(dado) && !/[\p{L}\s]/u.test(dado)

/**
 * Writes down what is to be done to a message; the outbox's worker does it. Asked for again before it was done, the later
 * one counts.
 * @throws DadosInvalidos, MudancaImpossivel, EdicaoTardia, ExclusaoTardia
 */
export const pedirMudanca = async (dataSource: DataSource, pedido: PedidoDeMudanca): Promise<void> => {
  const novo = conferirTexto(pedido)
  await dataSource.transaction(async (manager) => {
    const [mensagem]: Alterada[] = await manager.query(
      `SELECT m.configuracao_id AS "configuracaoId", m.direcao = 'saida' AS nossa, m.tipo,
         m.whatsapp_id IS NOT NULL AND m.apagada_em IS NULL AND v.tipo = ANY ($3) AS viva,
         m.em > now() - interval '${MINUTOS_PARA_EDITAR} minutes' AS editavel,
         m.em > now() - interval '${HORAS_PARA_APAGAR} hours' AS apagavel
       FROM whatsapp.mensagem m JOIN whatsapp.conversa v ON v.id = m.conversa_id
       WHERE m.id = $1 AND m.conversa_id = $2 FOR KEY SHARE OF m`,
      [pedido.mensagemId, pedido.conversaId, COM_RESPOSTA],
    )
    exigirPossivel(mensagem, pedido.tipo)
    await manager.query(
      `INSERT INTO whatsapp.mudanca_pedida (mensagem_id, configuracao_id, tipo, texto, autor) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (mensagem_id, tipo) DO UPDATE SET texto = excluded.texto, autor = excluded.autor, estado = 'pendente',
         motivo = NULL, tentativas = 0, tentar_em = now(), pedida_em = now(), vez = gen_random_uuid()`,
      [pedido.mensagemId, mensagem?.configuracaoId, pedido.tipo, novo, pedido.autor],
    )
    await manager.query(
      `INSERT INTO whatsapp.envio (configuracao_id, acordar_em) VALUES ($1, now())
       ON CONFLICT (configuracao_id) DO UPDATE SET acordar_em = least(envio.acordar_em, excluded.acordar_em)`,
      [mensagem?.configuracaoId],
    )
  })
}

interface Alterada {
  configuracaoId: number
  nossa: boolean
  tipo: string
  viva: boolean
  editavel: boolean
  apagavel: boolean
}

const conferirTexto = ({ tipo, texto: dado }: PedidoDeMudanca): string | null => {
  if (tipo === 'exclusao') return null
  if (tipo === 'reacao') {
    if (dado && !ehEmoji(dado)) throw new DadosInvalidos('texto', 'Escolha um emoji para reagir.')
    return dado || null
  }
  const lido = texto.safeParse(dado)
  if (!lido.success || lido.data.includes('\0'))
    throw new DadosInvalidos('texto', 'Escreva o novo texto, de até 4.096 caracteres.')
  return lido.data
}

const exigirPossivel = (mensagem: Alterada | undefined, tipo: TipoDeMudanca): void => {
  if (!mensagem?.viva || mensagem.tipo === 'reacao') throw new MudancaImpossivel()
  if (tipo === 'reacao') return
  if (!mensagem.nossa || (tipo === 'edicao' && mensagem.tipo !== 'texto')) throw new MudancaImpossivel()
  if (tipo === 'edicao' && !mensagem.editavel) throw new EdicaoTardia()
  if (tipo === 'exclusao' && !mensagem.apagavel) throw new ExclusaoTardia()
}
