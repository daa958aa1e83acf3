import type { DataSource, EntityManager } from 'typeorm'
import {
  LIMITES_DAS_REGRAS,
  type RegraDaEmpresa,
  TIPOS_COM_REGRA,
  type TipoComRegra,
} from '../../resources/alerta/regras-da-empresa.js'
import type { RegrasDosAlertas } from './regras.js'

export type RegrasDaEmpresa = Record<TipoComRegra, RegraDaEmpresa>
export type MudancaDasRegras = Partial<RegrasDaEmpresa>

const PADRAO: Partial<Record<TipoComRegra, keyof RegrasDosAlertas>> = {
  desconectada: 'desconectadaMinutos',
  mensagens_esperando: 'esperandoMinutos',
  mensagens_falhando: 'falhandoPorcento',
  webhook_calado: 'caladoHoras',
}

/** Everybody's limit; null: the rule has none. */
export const limitePadrao = (regras: RegrasDosAlertas, tipo: TipoComRegra): number | null => {
  const qual = PADRAO[tipo]
  return qual ? regras[qual] : null
}

/** All rules of one company, those that nobody changed among them. */
export const lerRegrasDaEmpresa = async (
  onde: Pick<EntityManager, 'query'>,
  configuracaoId: number,
): Promise<RegrasDaEmpresa> => {
  const linhas: (RegraDaEmpresa & { tipo: TipoComRegra })[] = await onde.query(
    'SELECT tipo, ligada, limite FROM whatsapp.regra_da_empresa WHERE configuracao_id = $1',
    [configuracaoId],
  )
  const regras = TIPOS_COM_REGRA.map((tipo) => {
    const linha = linhas.find((uma) => uma.tipo === tipo)
    return [tipo, { ligada: linha?.ligada ?? true, limite: linha?.limite ?? null }]
  })
  return Object.fromEntries(regras) as RegrasDaEmpresa
}

const GUARDAR = `
  INSERT INTO whatsapp.regra_da_empresa (configuracao_id, tipo, ligada, limite) VALUES ($1, $2, $3, $4)
  ON CONFLICT (configuracao_id, tipo) DO UPDATE SET (ligada, limite) = (excluded.ligada, excluded.limite)`

const COMO_TODOS = 'DELETE FROM whatsapp.regra_da_empresa WHERE configuracao_id = $1 AND tipo = $2'

const DENTRO_DO_LIMITE = {
  minutos: `a.inicio > now() - $4::int * interval '1 minute'`,
  horas: `a.inicio > now() - $4::int * interval '1 hour'`,
  porcento: 'a.numero <= $4::int',
}

/** What is no alert any more by the new rule ends without a notice: it is not solved, it is only not to be told of. */
const calar = (tipo: TipoComRegra) => {
  const unidade = LIMITES_DAS_REGRAS[tipo]?.unidade
  return `
  WITH fora AS (
    UPDATE whatsapp.alerta a SET encerrado_em = greatest(now(), a.inicio)
    WHERE a.configuracao_id = $1 AND a.tipo = $2 AND a.encerrado_em IS NULL
      AND (NOT $3::boolean OR ${unidade ? DENTRO_DO_LIMITE[unidade] : '$4::int < 0'}) RETURNING a.id)
  UPDATE whatsapp.alerta_contado SET fim_em = now() WHERE fim_em IS NULL AND alerta_id IN (SELECT id FROM fora)`
}

/**
 * Changes the rules that are named, of a configuration that whoever calls has found in the asker's scope.
 * @param padroes everybody's
 */
export const mudarRegrasDaEmpresa = (
  dataSource: DataSource,
  configuracaoId: number,
  { mudanca, padroes }: { mudanca: MudancaDasRegras; padroes: RegrasDosAlertas },
): Promise<{ antes: RegrasDaEmpresa; depois: RegrasDaEmpresa }> =>
  dataSource.transaction(async (manager) => {
    const antes = await lerRegrasDaEmpresa(manager, configuracaoId)
    for (const tipo of TIPOS_COM_REGRA) {
      const nova = mudanca[tipo]
      if (!nova) continue
      const { ligada, limite } = nova
      if (ligada && limite === null) await manager.query(COMO_TODOS, [configuracaoId, tipo])
      else await manager.query(GUARDAR, [configuracaoId, tipo, ligada, limite])
      const vale = limite ?? limitePadrao(padroes, tipo)
      await manager.query(calar(tipo), [configuracaoId, tipo, ligada, vale])
    }
    return { antes, depois: await lerRegrasDaEmpresa(manager, configuracaoId) }
  })
