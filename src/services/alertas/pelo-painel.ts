import type { DataSource } from 'typeorm'
import type { IdiomaDoContato } from '../../resources/contato-de-alerta/contato-de-alerta.js'
import { alterar } from '../banco/consultar.js'
import { enfileirarAviso } from './compor.js'

/** What people may ask for in the panel; whoever calls has found the record in the asker's scope. */
export interface AlertasPeloPainel {
  /** @returns false: it was tested a moment ago */
  testar(contatoId: number): Promise<boolean>
  /** Once more, whatever became of it. @returns false: it is on its way already */
  reenviar(avisoId: string): Promise<boolean>
  /** Nobody is told of it for so many hours; 0: from now on again. */
  pausar(alertaId: string, horas: number): Promise<void>
}

/** Nobody's mailbox is filled by a button. */
const ENTRE_TESTES_S = 30

const REENVIAR = `
  WITH aviso AS (
    UPDATE whatsapp.aviso_de_alerta SET situacao = 'pendente', erro = NULL
    WHERE id = $1 AND situacao <> 'pendente' RETURNING id, contato_id)
  INSERT INTO whatsapp.novidade AS n (tipo, fila, aviso_id) SELECT 'aviso', contato_id, id FROM aviso
  ON CONFLICT (aviso_id) WHERE aviso_id IS NOT NULL
  DO UPDATE SET desistiu_em = NULL, tentativas = 0, tentar_em = now(), criado_em = now() RETURNING id`

/** @param acordar has the queue look at once */
export const criarAlertasPeloPainel = (dataSource: DataSource, acordar: () => void): AlertasPeloPainel => ({
  async testar(contatoId) {
    const feito = await dataSource.transaction(async (manager) => {
      const [contato] = await alterar<{ idioma: IdiomaDoContato }>(
        manager,
        `UPDATE whatsapp.contato_de_alerta SET testado_em = now()
         WHERE id = $1 AND (testado_em IS NULL OR testado_em < now() - interval '${ENTRE_TESTES_S} s') RETURNING idioma`,
        [contatoId],
      )
      if (!contato) return false
      await enfileirarAviso(manager, {
        contatoId,
        tipo: null,
        servidor: null,
        idioma: contato.idioma,
        conteudo: { momento: 'teste', itens: [], total: 0 },
      })
      return true
    })
    acordar()
    return feito
  },
  async reenviar(avisoId) {
    const linhas: unknown[] = await dataSource.query(REENVIAR, [avisoId])
    acordar()
    return linhas.length > 0
  },
  async pausar(alertaId, horas) {
    await dataSource.query(
      `UPDATE whatsapp.alerta SET pausado_ate = CASE WHEN $2 > 0 THEN now() + $2 * interval '1 hour' END WHERE id = $1`,
      [alertaId, horas],
    )
  },
})
