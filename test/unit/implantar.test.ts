import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { lerConfig } from '../../src/app/config.js'

const PASTA = join(import.meta.dirname, '../../implantar')
const ler = (nome: string) => readFileSync(join(PASTA, nome), 'utf8')

describe('the Dockerfile', () => {
  const texto = ler('Dockerfile')

  it('passes its linter', () => {
    expect(validate(texto).map(({ message }) => message)).toEqual([])
  })

  it('unpacks the archive, and runs it as nobody in particular, with a health check and its stop signal', () => {
    expect(texto).toMatch(/^ADD adminjs-evolution-app-\$\{VERSAO\}\.tgz \/opt\/$/m)
    expect(texto).toMatch(/^USER node$/m)
    expect(texto).toMatch(/^HEALTHCHECK /m)
    expect(texto).toMatch(/^STOPSIGNAL SIGTERM$/m)
    // Node itself, not a shell, must be who gets the signal.
    expect(texto).toMatch(/^CMD \["node", .*"server\.js"\]$/m)
  })

  it('has a health check that tells a ready server from one that is not', () => {
    const [, programa = ''] = /CMD \["node", "-e", "([^"]+)"\]/.exec(texto) ?? []
    expect(() => execFileSync(process.execPath, ['-e', programa], { env: { PORT: '1' } })).toThrow()
  })
})

/** Of the Compose Specification, what is used here: a name of ours that it does not know is a slip. */
const texto = z.string()
const textos = z.array(texto)
const servico = z.strictObject({
  image: texto.regex(/:[\w.${}:?-]+$/, 'needs a tag'),
  restart: z.literal('unless-stopped'),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: textos.optional(),
  cap_drop: textos.optional(),
  security_opt: textos.optional(),
  stop_grace_period: texto.regex(/^\d+s$/).optional(),
  environment: z.record(texto, texto),
  ports: textos.optional(),
  volumes: textos.optional(),
  healthcheck: z
    .strictObject({ test: textos, interval: texto, timeout: texto, retries: z.number() })
    .optional(),
  depends_on: z
    .record(texto, z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) }))
    .optional(),
  networks: z.union([textos, z.record(texto, z.strictObject({ aliases: textos }))]),
})
const composto = z.strictObject({
  name: texto,
  services: z.record(texto, servico),
  networks: z.record(texto, z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(texto, z.strictObject({})),
})

describe('the compose file', () => {
  const arquivo = ler('compose.yaml')
  const { services, networks, volumes } = composto.parse(parse(arquivo))
  const redesDe = (nome: string) => {
    const redes = services[nome]?.networks ?? []
    return Array.isArray(redes) ? redes : Object.keys(redes)
  }

  it('names only services, networks, volumes and files that there are', () => {
    for (const [nome, { depends_on = {}, volumes: usados = [] }] of Object.entries(services)) {
      expect(Object.keys(depends_on).filter((outro) => !services[outro])).toEqual([])
      expect(redesDe(nome).filter((rede) => !networks[rede])).toEqual([])
      for (const [de = ''] of usados.map((volume) => volume.split(':')))
        expect([de, de.startsWith('./') ? existsSync(join(PASTA, de)) : de in volumes]).toEqual([de, true])
    }
    for (const { depends_on = {} } of Object.values(services))
      for (const [outro, { condition }] of Object.entries(depends_on))
        if (condition === 'service_healthy' && outro !== 'app')
          expect(services[outro]?.healthcheck).toBeDefined()
  })

  it('asks for every value by name, and the example lists them all', () => {
    const usadas = [...arquivo.matchAll(/\$\{(\w+)(:\?)?\}/g)]
    expect(usadas.filter(([, , exigida]) => !exigida).map(([tudo]) => tudo)).toEqual([])
    const pedidas = new Set(usadas.map(([, nome]) => nome))
    const listadas = new Set([...ler('exemplo.env').matchAll(/^(\w+)=$/gm)].map(([, nome]) => nome))
    expect(listadas).toEqual(pedidas)
  })

  it('gives the application a configuration that production takes', async () => {
    const valores: Record<string, string> = {
      ...{ VERSAO: '1.0.0', DOMINIO: 'painel.example', SENHA_DO_BANCO: 'a'.repeat(64) },
      ...{
        ENCRYPTION_KEY: 'ab'.repeat(32),
        SESSION_SECRET: 'b'.repeat(64),
        EVOLUTION_API_KEY: 'c'.repeat(64),
      },
      ...{ ADMIN_EMAIL: 'a@b.example', ADMIN_PASSWORD: 'd'.repeat(16) },
    }
    const env = Object.fromEntries(
      Object.entries(services.app?.environment ?? {}).map(([nome, valor]) => [
        nome,
        valor.replace(/\$\{(\w+):\?\}/g, (_, qual: string) => valores[qual] ?? ''),
      ]),
    )
    const config = await lerConfig({ ...env, NODE_ENV: 'production' })
    expect(config.siteUrl).toBe('https://painel.example')
    expect(config.evolution?.url).toBe('http://evolution:8080')
  })

  it('opens ports at the proxy alone, and keeps the database without a way out', () => {
    const comPortas = Object.entries(services).filter(([, { ports }]) => ports)
    expect(comPortas.map(([nome]) => nome)).toEqual(['proxy'])
    expect(redesDe('postgres').map((rede) => networks[rede])).toEqual([{ internal: true }])
    expect(services.app).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  })

  it('is what the client of Docker reads, where there is one', () => {
    const cliente = [['docker', 'compose']].find(([programa = '', ...resto]) => {
      try {
        execFileSync(programa, [...resto, 'version'], { stdio: 'ignore' })
        return true
      } catch {
        return false
      }
    })
    if (!cliente) return
    const [programa = '', ...resto] = cliente
    const valores = Object.fromEntries(
      [...arquivo.matchAll(/\$\{(\w+):\?\}/g)].map(([, nome]) => [nome, 'x']),
    )
    execFileSync(programa, [...resto, '--file', join(PASTA, 'compose.yaml'), 'config', '--quiet'], {
      env: { PATH: process.env.PATH, ...valores },
    })
  })
})

/** `section → name → values`, as systemd reads a unit. */
const lerUnidade = (unidade: string): Record<string, Record<string, string[]>> => {
  const secoes: Record<string, Record<string, string[]>> = {}
  let secao: Record<string, string[]> = {}
  for (const linha of unidade.split('\n').filter((l) => l !== '' && !l.startsWith('#'))) {
    const [, titulo] = /^\[(\w+)\]$/.exec(linha) ?? []
    const [, nome, valor = ''] = /^(\w+)=(.*)$/.exec(linha) ?? []
    if (titulo) {
      secao = {}
      secoes[titulo] = secao
    } else if (nome) secao[nome] = [...(secao[nome] ?? []), valor]
    else throw new Error(`neither a section nor a setting: ${linha}`)
  }
  return secoes
}

describe('the systemd unit', () => {
  it('runs the archive as a user of its own, shut in, and gives it the time it takes to stop', () => {
    const { Unit, Service, Install } = lerUnidade(ler('adminjs-evolution.service'))
    expect([Unit?.After?.length, Install?.WantedBy]).toEqual([1, ['multi-user.target']])
    expect(Service).toMatchObject({
      DynamicUser: ['yes'],
      NoNewPrivileges: ['yes'],
      ProtectSystem: ['strict'],
      CapabilityBoundingSet: [''],
      Restart: ['on-failure'],
      TimeoutStopSec: ['20'],
    })
    expect(Service?.ExecStart?.[0]).toMatch(/ server\.js$/)
    // V8 could not compile a thing.
    expect(Service?.MemoryDenyWriteExecute).toBeUndefined()
  })

  it('passes systemd-analyze, where there is one', () => {
    const unidade = join(PASTA, 'adminjs-evolution.service')
    if (!existsSync('/usr/bin/systemd-analyze')) return
    expect(execFileSync('systemd-analyze', ['verify', unidade], { encoding: 'utf8' })).toBe('')
    execFileSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', unidade])
  })
})

it('has a shell script that its shell can read', () => {
  for (const nome of readdirSync(PASTA).filter((n) => n.endsWith('.sh')))
    execFileSync('sh', ['-n', join(PASTA, nome)])
})
