import type { DataSource } from 'typeorm'
import { emUmaLinha } from '../app/em-uma-linha.js'
import { PastaEmUso } from '../app/trava-de-pasta.js'
import { lerConfig } from '../config.js'
import { abrirBanco } from '../database.js'
import { auditar } from '../services/auditoria.js'
import { reprocessarEventos } from '../webhooks/reprocessar.js'
import { type Argumentos, ArgumentosInvalidos, lerArgumentos } from './argumentos.js'
import { tabelaDoReprocessamento } from './tabela-do-reprocessamento.js'

interface Terminal {
  argumentos: readonly string[]
  env: NodeJS.ProcessEnv
  /** One text for standard output. */
  dizer(texto: string): void
  /** One line for standard error. */
  reclamar(texto: string): void
}

/** `npm run eventos:reprocessar`. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done */
export const comandoReprocessar = async ({
  argumentos,
  env,
  dizer,
  reclamar,
}: Terminal): Promise<0 | 1 | 2> => {
  try {
    const lidos = lerArgumentos(argumentos, new Date())
    const { databaseUrl, pasta } = await lerConfig(env)
    const banco = await abrirBanco({ url: databaseUrl, pasta })
    try {
      dizer(await reprocessar(banco.dataSource, lidos))
    } finally {
      await banco.fechar()
    }
    return 0
  } catch (erro) {
    reclamar(emPalavras(erro))
    return erro instanceof ArgumentosInvalidos ? 2 : 1
  }
}

const emPalavras = (erro: unknown): string => {
  if (erro instanceof ArgumentosInvalidos) return erro.message
  if (erro instanceof PastaEmUso) return `Pare o servidor primeiro. ${erro.message}`
  return emUmaLinha(erro)
}

/** @returns what to tell the user */
const reprocessar = async (
  dataSource: DataSource,
  { empresa, desde, ate, resultados, aplicar }: Argumentos,
): Promise<string> => {
  const empresaId = empresa === undefined ? undefined : await procurarEmpresa(dataSource, empresa)
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

/** An id goes before a slug that looks like one. */
const procurarEmpresa = async (dataSource: DataSource, empresa: string): Promise<number> => {
  const [linha]: { id: number }[] = await dataSource.query(
    'SELECT id FROM empresa WHERE id::text = $1 OR slug = $1 ORDER BY id::text = $1 DESC LIMIT 1',
    [empresa],
  )
  if (!linha) throw new ArgumentosInvalidos(`Não há empresa "${empresa}".`)
  return linha.id
}

const nomesDasEmpresas = async (
  dataSource: DataSource,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const linhas: { id: number; nome: string }[] = await dataSource.query(
    'SELECT id, nome FROM empresa WHERE id = ANY($1)',
    [ids],
  )
  return new Map(linhas.map(({ id, nome }) => [id, nome]))
}
