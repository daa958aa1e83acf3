import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { abrirBanco } from '../../src/app/database.js'
import { comandoReprocessar } from '../../src/comandos/comando-reprocessar.js'
import { comBanco as naAplicacao } from '../../src/comandos/na-aplicacao.js'
import { criarBancoVazio } from '../helpers/banco.js'
import { corposGravados, inserirNoDiario, novaConfiguracao } from '../helpers/diario.js'

let pasta: string
let banco: { url: string; apagar(): Promise<void> } | null = null
beforeAll(async () => {
  pasta = await mkdtemp(join(tmpdir(), 'comando-'))
  const servidor = process.env.TEST_DATABASE_URL
  banco = servidor ? await criarBancoVazio(servidor) : null
})
afterAll(async () => {
  await banco?.apagar()
  await rm(pasta, { recursive: true })
})

/** As in a terminal, on the database under test. */
const rodar = async (env: NodeJS.ProcessEnv, ...argumentos: string[]) => {
  const saida: string[] = []
  const erros: string[] = []
  const codigo = await comandoReprocessar({
    argumentos,
    env: { DATA_DIR: pasta, DATABASE_URL: banco?.url, ...env },
    comBanco: naAplicacao,
    dizer: (texto) => saida.push(texto),
    reclamar: (texto) => erros.push(texto),
  })
  return { codigo, saida: saida.join('\n'), erro: erros.join('\n') }
}
const comBanco = async <T>(
  fazer: (aberto: Awaited<ReturnType<typeof abrirBanco>>) => Promise<T>,
): Promise<T> => {
  const aberto = await abrirBanco({ url: banco?.url, pasta })
  return fazer(aberto).finally(aberto.fechar)
}

it.each([
  [[], 'Falta --desde.'],
  [['--desde'], 'Falta o valor de --desde.'],
  [['--desde', 'ontem'], '--desde deve ser uma data'],
  [['--desde', '2026-13-45'], '--desde deve ser uma data'],
  [['--desde', '1h', '--ate', '2h'], '--ate é anterior a --desde.'],
  [['--desde', '1h', '--tudo'], 'A opção --tudo não existe.'],
  [['--desde', '1h', 'sobra'], 'Não entendi "sobra".'],
  [['--desde', '1h', '--resultado', 'ruim'], '--resultado aceita aplicado,'],
  [['--desde', '1h', '--empresa', 'nenhuma'], 'Não há empresa "nenhuma".'],
])('refuses %j in one line that says how', async (argumentos, problema) => {
  const { codigo, saida, erro } = await rodar({}, ...argumentos)
  expect([codigo, saida, erro.split('\n').length]).toEqual([2, '', 1])
  expect(erro).toContain(problema)
  expect(erro).toContain('Use: npm run cli -- eventos:reprocessar')
})

it('shows what would change, and changes it when told to', async () => {
  const aberta = corposGravados('c-scan-window').find(
    ({ data }) => (data as { state?: string }).state === 'open',
  )
  await comBanco(async ({ dataSource }) => {
    const { id } = await novaConfiguracao(dataSource, 'padaria')
    await inserirNoDiario(dataSource, id, aberta ?? {})
  })
  const pedido = ['--empresa', 'padaria', '--desde', '2h', '--resultado', 'falhou,nao_reconhecido']
  const status = () =>
    comBanco(
      async ({ dataSource }) =>
        (await dataSource.query('SELECT status FROM whatsapp.configuracao_whatsapp'))[0].status,
    )

  const ensaio = await rodar({}, ...pedido)
  expect(ensaio).toMatchObject({ codigo: 0, erro: '' })
  expect(ensaio.saida).toMatch(
    /^Empresa +Eventos +Resultado +Status\nLoja padaria \(1\) +1 +1 × Falhou → Aplicado +Não configurado → Conectado\n/,
  )
  expect(ensaio.saida).toContain('nada foi gravado. Para aplicar, repita o comando com --aplicar')
  expect(await status()).toBe('nao_configurado')

  expect((await rodar({}, ...pedido, '--aplicar')).saida).toMatch(/Aplicado\.$/)
  expect(await status()).toBe('conectado')
  expect((await rodar({}, ...pedido, '--aplicar')).saida).toBe('Nenhum evento com estes filtros.')
  expect((await rodar({}, '--empresa', '1', '--desde', '2026-01-01')).saida).toContain('Conectado, nada muda')
})

it('says that the server must be stopped while it holds the embedded database', async () => {
  // A process that lives, and is not this one.
  await writeFile(join(pasta, 'banco.lock'), String(process.ppid))
  const { codigo, erro } = await rodar({ DATABASE_URL: undefined }, '--desde', '1h')
  await rm(join(pasta, 'banco.lock'))
  expect(codigo).toBe(1)
  expect(erro).toMatch(/^Pare o servidor primeiro\. O banco embutido já está em uso pelo processo \d+/)
})
