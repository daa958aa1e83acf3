import { avaliar } from '../../src/services/alertas/avaliar.js'
import { compor } from '../../src/services/alertas/compor.js'
import { REGRAS_DOS_ALERTAS, RITMOS } from '../../src/services/alertas/regras.js'
import type { Aplicacao } from './aplicacao.js'

/** Companies' alerts, moved along by hand. */
export const prepararAlertas = ({ dataSource, simulador }: Aplicacao) => {
  const evolution = { url: simulador.url, apiKey: 'x' }
  const sql = (texto: string, valores: unknown[] = []) => dataSource.query(texto, valores)
  return {
    sql,
    /** Everything is held against the rules now, and told to whom it is due. @returns notices that were made */
    async rodar(agora?: Date): Promise<number> {
      // One after the other, always in this order: nodes that look at the same moment would wait for each other else.
      for (const ritmo of Object.keys(RITMOS))
        await sql('UPDATE whatsapp.rodada_de_alertas SET proxima = now() WHERE quais = $1', [ritmo])
      await avaliar({ dataSource, evolution }, REGRAS_DOS_ALERTAS)
      return compor(dataSource, agora)
    },
    /** A connection that was up falls, so many minutes ago. */
    async cair(configuracaoId: number, haMinutos: number, motivo = 'conexao_caiu') {
      await sql(
        `UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', motivo = NULL WHERE id = $1`,
        [configuracaoId],
      )
      await sql(
        `UPDATE whatsapp.configuracao_whatsapp SET status = 'desconectado', motivo = $2 WHERE id = $1`,
        [configuracaoId, motivo],
      )
      await sql(
        `UPDATE whatsapp.queda SET inicio = now() - $2 * interval '1 minute' WHERE configuracao_id = $1 AND fim IS NULL`,
        [configuracaoId, haMinutos],
      )
    },
    voltar: (configuracaoId: number) =>
      sql(`UPDATE whatsapp.configuracao_whatsapp SET status = 'conectado', motivo = NULL WHERE id = $1`, [
        configuracaoId,
      ]),
    async contato(dados: Record<string, unknown>): Promise<number> {
      const nomes = ['nome', 'via', 'destino', ...Object.keys(dados)]
      const valores = ['Contato', 'email', `c${Math.random()}@example.com`, ...Object.values(dados)]
      const ultimos = new Map(nomes.map((nome, i) => [nome, valores[i]]))
      const [{ id }] = await sql(
        `INSERT INTO whatsapp.contato_de_alerta (${[...ultimos.keys()].join(', ')})
         VALUES (${[...ultimos.keys()].map((_, i) => `$${i + 1}`).join(', ')}) RETURNING id`,
        [...ultimos.values()],
      )
      return id
    },
    avisos: (contatoId: number) =>
      sql(
        `SELECT id, momento, assunto, total, situacao, tentativas, erro FROM whatsapp.aviso_de_alerta WHERE contato_id = $1 ORDER BY id`,
        [contatoId],
      ),
    /** So long goes by for what was told. */
    passar: (minutos: number) =>
      Promise.all([
        sql(`UPDATE whatsapp.aviso_de_alerta SET criado_em = criado_em - $1 * interval '1 minute'`, [
          minutos,
        ]),
        sql(`UPDATE whatsapp.alerta_contado SET proximo_em = proximo_em - $1 * interval '1 minute'`, [
          minutos,
        ]),
      ]),
    async limpar() {
      await sql(`DELETE FROM whatsapp.empresa WHERE slug LIKE 'tempestade-%'`)
      for (const tabela of [
        'novidade',
        'aviso_de_alerta',
        'contato_de_alerta',
        'alerta',
        'regra_da_empresa',
        'ouvinte',
        'alerta_visto',
      ])
        await sql(`DELETE FROM whatsapp.${tabela}`)
      await sql(`UPDATE whatsapp.configuracao_whatsapp SET status = 'nao_configurado', motivo = NULL`)
      for (const tabela of [
        'queda',
        'medicao',
        'mudanca_de_status',
        'mensagem',
        'envio',
        'reconciliacao',
        'recuperacao',
      ])
        await sql(`DELETE FROM whatsapp.${tabela}`)
    },
  }
}
export type AlertasPreparados = ReturnType<typeof prepararAlertas>
