import { type Config, lerConfig, problemasDaConfig } from '../app/config.js'
import { type Banco, conectarBanco } from '../app/database.js'
import { PastaEmUso } from '../app/trava-de-pasta.js'
import { lerOpcoes } from './argumentos.js'
import { type Achado, examinarBanco, examinarConexoes } from './diagnostico/banco.js'
import { examinarEndereco } from './diagnostico/endereco.js'
import { examinarServidores } from './diagnostico/servidores.js'
import { emPalavras, rodar } from './rodar.js'
import type { Terminal } from './terminal.js'

export const USO_DO_DIAGNOSTICO = 'diagnostico'

interface Parte {
  titulo: string
  achados: Achado[]
}

/**
 * `cli diagnostico`: configuration, database, Evolution servers, the address and the webhooks in one report. It
 * changes nothing and holds no secret, so that it can be shown to whoever helps.
 * @returns the exit code: 2 for arguments, 1 when something is wrong
 */
export const comandoDiagnostico = ({ argumentos, env, ...terminal }: Terminal): Promise<0 | 1 | 2> =>
  rodar(terminal, async () => {
    lerOpcoes(argumentos, {}, USO_DO_DIAGNOSTICO)
    const partes = await examinar(env)
    const certo = !partes.some(({ achados }) => achados.some(({ grau }) => grau === 'falha'))
    return { certo, texto: emTexto(partes) }
  })

const examinar = async (env: NodeJS.ProcessEnv): Promise<Parte[]> => {
  const problemas = problemasDaConfig(env)
  if (problemas.length > 0) {
    const achados = problemas.map((texto): Achado => ({ grau: 'falha', texto }))
    return [programa(), { titulo: 'Configuração', achados }]
  }
  const config = await lerConfig(env)
  return [
    programa(),
    { titulo: 'Configuração', achados: [{ grau: 'ok', texto: resumoDa(config) }] },
    ...(await comOBanco(config)),
    { titulo: 'Endereço', achados: await examinarEndereco(config) },
  ]
}

const programa = (): Parte => ({
  titulo: 'Programa',
  achados: [{ grau: 'ok', texto: `Node ${process.versions.node}, ${process.platform} ${process.arch}` }],
})

/** Never a value that is a secret, or that has one in it. */
const resumoDa = (config: Config): string =>
  [
    config.producao ? 'produção' : 'desenvolvimento',
    `escuta em ${config.host}:${config.porta}`,
    `SITE_URL ${new URL(config.siteUrl).origin}`,
    config.databaseUrl ? 'PostgreSQL' : `banco embutido em ${config.pasta}`,
    config.evolution ? 'Evolution API' : 'simulador',
    `chaves de cifra: ${config.encryptionKeys.length}`,
    `assinatura dos webhooks: ${config.webhookJwt}`,
  ].join('; ')

const comOBanco = async (config: Config): Promise<Parte[]> => {
  let banco: Banco
  try {
    banco = await conectarBanco({ url: config.databaseUrl, pasta: config.pasta })
  } catch (erro) {
    // The server that runs has it: that is as it should be.
    const emUso = erro instanceof PastaEmUso
    const texto = emUso ? `${erro.message} Para o examinar por dentro, pare o servidor.` : emPalavras(erro)
    return [{ titulo: 'Banco', achados: [{ grau: emUso ? 'atencao' : 'falha', texto }] }]
  }
  try {
    const doBanco = await examinarBanco(banco.dataSource)
    const titulo = 'Banco'
    if (doBanco.some(({ grau }) => grau === 'falha')) return [{ titulo, achados: doBanco }]
    return [
      { titulo, achados: doBanco },
      { titulo: 'Servidores Evolution', achados: await examinarServidores(banco.dataSource, config) },
      { titulo: 'Conexões e webhooks', achados: await examinarConexoes(banco.dataSource) },
    ]
  } finally {
    await banco.fechar()
  }
}

const SINAL: Record<Achado['grau'], string> = { ok: '  ok      ', atencao: '  atenção ', falha: '  FALHA   ' }

const emTexto = (partes: readonly Parte[]): string =>
  partes
    .map(({ titulo, achados }) =>
      [titulo, ...achados.map(({ grau, texto }) => SINAL[grau] + texto)].join('\n'),
    )
    .join('\n\n')
