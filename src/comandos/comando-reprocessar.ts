import type { DataSource } from 'typeorm'
import { auditar } from '../services/auditoria/auditar.js'
import { reprocessarEventos } from '../webhooks/reprocessamento/reprocessar.js'
import { type Argumentos, lerArgumentos } from './argumentos.js'
import { procurarEmpresa } from './procurar-empresa.js'
import { rodar } from './rodar.js'
import { tabelaDoReprocessamento } from './tabela-do-reprocessamento.js'
import type { Aberto, Terminal } from './terminal.js'

/** `cli eventos:reprocessar`. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done */
export const comandoReprocessar = ({
  argumentos,
  env,
  comBanco,
  ...terminal
}: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    const lidos = lerArgumentos(argumentos, new Date())
    return comBanco(env, (aberto) => reprocessar(aberto, lidos))
  })

/** @returns what to tell the user */
const reprocessar = async (
  { dataSource, acharEmpresa }: Aberto,
  { empresa, desde, ate, resultados, aplicar }: Argumentos,
): Promise<string> => {
  const empresaId = empresa === undefined ? undefined : (await procurarEmpresa({ acharEmpresa }, empresa)).id
  const relatorio = await reprocessarEventos({
    dataSource,
    filtro: {
      desde,
      ...(empresaId !== undefined && { empresaId }),
      ...(ate && { ate }),
      ...(resultados && { resultados }),
    },
    aplicar,
  })
  if (aplicar) {
    await auditar(dataSource, {
      empresaId: empresaId ?? null,
      recurso: 'EventoWebhook',
      acao: 'reprocessar',
      resultado: 'ok',
    })
  }
  const ids = relatorio.configuracoes.map((configuracao) => configuracao.empresaId)
  return tabelaDoReprocessamento(relatorio, await nomesDasEmpresas(dataSource, ids))
}

const nomesDasEmpresas = async (
  dataSource: DataSource,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const linhas: { id: number; nome: string }[] = await dataSource.query(
    'SELECT id, nome FROM whatsapp.empresa WHERE id = ANY($1)',
    [ids],
  )
  return new Map(linhas.map(({ id, nome }) => [id, nome]))
}
