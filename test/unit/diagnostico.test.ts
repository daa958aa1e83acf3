import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Achado } from '../../src/resources/configuracao-whatsapp/diagnostico.js'
import type { DefinicaoDaVerificacao } from '../../src/services/diagnostico/contexto.js'
import { executar } from '../../src/services/diagnostico/executar.js'
import { julgarRelogio, julgarVersao } from '../../src/services/diagnostico/servidor.js'
import { site } from '../../src/services/diagnostico/site.js'
import { OperacaoEmAndamento } from '../../src/services/operacoes/erros-da-operacao.js'

const CERTO: Achado = { cor: 'verde', motivo: 'cifra_legivel' }

describe('a run', () => {
  const definir = (
    id: DefinicaoDaVerificacao['id'],
    depende: DefinicaoDaVerificacao['depende'],
    verificar: () => Promise<Achado>,
  ): DefinicaoDaVerificacao => ({ id, depende, verificar })
  const correr = async (tabela: DefinicaoDaVerificacao[], prazoMs = 1000) => {
    const anotadas: string[] = []
    const registro = { error: (_dados: object, texto: string) => anotadas.push(texto) }
    const contexto = { ambiente: { registro }, configuracao: { id: 1 } } as never
    return { linhas: await executar(tabela, contexto, prazoMs), anotadas }
  }

  it('goes on when a check fails, and says of each what became of it', async () => {
    const { linhas, anotadas } = await correr([
      definir('cifra', [], () => Promise.reject(new TypeError('a slip of ours'))),
      definir('servidor', [], () => Promise.reject(new OperacaoEmAndamento())),
      definir('chave', ['servidor'], async () => CERTO),
      definir('instancia', ['chave'], async () => CERTO),
      definir('site', [], async () => CERTO),
    ])
    expect(linhas).toMatchObject([
      { verificacao: 'cifra', cor: 'amarelo', motivo: 'falha_interna' },
      {
        verificacao: 'servidor',
        cor: 'vermelho',
        motivo: 'consulta_falhou',
        dados: { codigo: 'operacao_em_andamento' },
      },
      { verificacao: 'chave', cor: 'cinza', dados: { de: 'servidor' } },
      // What failed is named, not what was left out because of it.
      { verificacao: 'instancia', cor: 'cinza', dados: { de: 'servidor' } },
      { verificacao: 'site', cor: 'verde' },
    ])
    expect(anotadas).toHaveLength(1)
  })

  it('ends in time, whatever hangs', async () => {
    const antes = performance.now()
    const { linhas } = await correr(
      [
        definir('cifra', [], async () => CERTO),
        definir('servidor', [], () => new Promise(() => undefined)),
        definir('chave', ['servidor'], async () => CERTO),
      ],
      50,
    )
    expect(performance.now() - antes).toBeLessThan(500)
    expect(linhas.map(({ motivo }) => motivo)).toEqual(['cifra_legivel', 'nao_terminou', 'nao_terminou'])
  })
})

describe('the server', () => {
  it('of another major version is yellow', () => {
    expect(julgarVersao('2.3.7').cor).toBe('verde')
    expect(julgarVersao('1.8.2')).toMatchObject({ cor: 'amarelo', dados: { versao: '1.8.2' } })
  })

  it.each([
    [400, 'relogio_certo'],
    [-45_000, 'relogio_diferente'],
    [26 * 60_000, 'relogio_longe'],
  ])('whose clock is %i ms ahead is told as %s', (ms, motivo) => {
    expect(julgarRelogio(ms).motivo).toBe(motivo)
  })
})

describe('the address of this application', () => {
  const servidores: ReturnType<typeof createServer>[] = []
  afterEach(() => {
    for (const servidor of servidores.splice(0)) servidor.close()
  })
  const responder = async (status: number) => {
    const servidor = createServer((_req, res) => {
      res.writeHead(status, { location: 'https://example.com' }).end()
    })
    servidores.push(servidor)
    await new Promise<void>((resolve) => servidor.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`
  }
  const verificar = (siteUrl: string, ultima: Date | null = null) =>
    site.verificar({
      ambiente: { siteUrl },
      ultimaEntrega: async () => ultima && { id: '1', em: ultima },
    } as never)

  it('that redirects loses every event', async () => {
    expect(await verificar(await responder(302))).toMatchObject({ motivo: 'site_redireciona' })
  })
  it('that answers, if only that there is no /healthz, is there', async () => {
    expect(await verificar(await responder(404))).toMatchObject({ motivo: 'site_local' })
  })
  it('that nobody answers at is red, unless an event has just come through it', async () => {
    expect(await verificar('http://127.0.0.1:9')).toMatchObject({
      cor: 'vermelho',
      motivo: 'site_inacessivel',
    })
    expect(await verificar('http://127.0.0.1:9', new Date())).toMatchObject({ motivo: 'site_so_por_fora' })
  })
  it('inside a private network is yellow, and not asked', async () => {
    expect(await verificar('http://10.1.2.3')).toMatchObject({ cor: 'amarelo', motivo: 'site_privado' })
  })
})
