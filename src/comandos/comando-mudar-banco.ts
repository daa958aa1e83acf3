import { join } from 'node:path'
import type { DataSource } from 'typeorm'
import { lerConfig } from '../app/config.js'
import { abrirBanco } from '../app/database.js'
import { Empresa } from '../resources/empresa/empresa.js'
import { Usuario } from '../resources/usuario/usuario.js'
import { verificarAuditoria } from '../services/auditoria/verificar-auditoria.js'
import { ArgumentosInvalidos, lerOpcoes } from './argumentos.js'
import { copiarTabelas, type TabelaCopiada } from './copiar-tabelas.js'
import { rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DO_MUDAR = 'banco:mudar'

/**
 * `cli banco:mudar`: everything in the embedded database goes into the PostgreSQL of DATABASE_URL, which must be
 * empty. The embedded one stays as it is. @returns the exit code: 2 for wrong arguments, 1 when it cannot be done
 */
export const comandoMudarBanco = ({ argumentos, env, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    lerOpcoes(argumentos, {}, USO_DO_MUDAR)
    const { databaseUrl, pasta } = await lerConfig(env)
    if (!databaseUrl)
      throw new ArgumentosInvalidos('Falta DATABASE_URL: o PostgreSQL para onde os dados vão.', null)
    const origem = await abrirBanco({ url: undefined, pasta })
    try {
      const destino = await abrirBanco({ url: databaseUrl, pasta })
      try {
        return await mudar(origem.dataSource, { destino: destino.dataSource, pasta })
      } finally {
        await destino.fechar()
      }
    } finally {
      await origem.fechar()
    }
  })

const mudar = async (
  origem: DataSource,
  { destino, pasta }: { destino: DataSource; pasta: string },
): Promise<string> => {
  if ((await destino.manager.count(Empresa)) + (await destino.manager.count(Usuario)) > 0)
    throw new ArgumentosInvalidos(
      'O banco de DATABASE_URL já tem dados: a mudança só vai para um vazio.',
      null,
    )
  const leitor = origem.createQueryRunner()
  await leitor.startTransaction()
  let copiadas: TabelaCopiada[]
  try {
    copiadas = await destino.transaction((para) => copiarTabelas(leitor, para))
  } finally {
    await leitor.rollbackTransaction()
    await leitor.release()
  }
  const { problema } = await verificarAuditoria(destino)
  const total = copiadas.reduce((soma, { linhas }) => soma + linhas, 0)
  return [
    ...copiadas.filter(({ linhas }) => linhas > 0).map(({ nome, linhas }) => `  ${nome}: ${linhas}`),
    `Linhas copiadas e contadas: ${total}. A corrente da auditoria ${problema ? 'NÃO está inteira' : 'está inteira'}.`,
    `O banco embutido em ${join(pasta, 'banco')} ficou como estava.`,
    `Daqui em diante inicie com DATABASE_URL. Em produção, ENCRYPTION_KEY tem de ser a de ${join(pasta, 'segredos.json')}: com outra, os segredos não abrem.`,
  ].join('\n')
}
