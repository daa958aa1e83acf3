import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { infracoes } from './infracoes.js'
import { entrar } from './navegador.js'
import { abrirPainelNoProcesso } from './painel-no-processo.js'
import { semearConversas } from './semear-conversas.js'
import { semearAlertas, semearOrfas, semearParado, semearRetaguarda } from './semear-retaguarda.js'

/** Colours are the theme's and words the language's: each is looked at once, and not with each of the other. */
const VARIANTES = [
  { idioma: 'pt-BR', tema: 'claro' },
  { idioma: 'en', tema: 'escuro' },
] as const
/** Actions that are a question, or a file, and no page. */
const SEM_PAGINA = ['delete', 'bulkDelete', 'exportarLista']

/** One page with many tabs. */
const EMPRESA = 'ConfiguracaoWhatsApp/records/1/show'

let paginas: string[]

/** Nothing is being sent: what is shown stays as it is. */
const painel = abrirPainelNoProcesso({
  opcoes: { envios: { ligado: false } },
  semear: async (aplicacao) => {
    await semearOrfas(aplicacao)
    const { maria } = await semearConversas(aplicacao.dataSource)
    const parado = await semearParado(aplicacao)
    await semearRetaguarda(aplicacao)
    await semearAlertas(aplicacao)
    const um = async (tabela: string) => {
      const [{ id }] = await aplicacao.dataSource.query(
        `SELECT id FROM whatsapp.${tabela} ORDER BY id LIMIT 1`,
      )
      return String(id)
    }
    await aplicacao.dataSource.query(
      `INSERT INTO whatsapp.modelo_de_mensagem (empresa_id, nome, texto) VALUES (1, 'Lembrete', 'Olá, {{nome}}! Até {{hora}}.')`,
    )
    const modelo = await um('modelo_de_mensagem')
    const orfa = await um('instancia_orfa')
    const evento = await um('evento_webhook')
    const registro = (recurso: string, id: string, ...acoes: string[]) =>
      acoes.map((acao) => `${recurso}/records/${id}/${acao}`)
    paginas = [
      'Empresa',
      'Empresa/actions/new',
      ...registro('Empresa', '1', 'show', 'edit', 'exportarDados', 'apagarDados'),
      'ConfiguracaoWhatsApp',
      'ConfiguracaoWhatsApp?filters.busca=girafa',
      'ConfiguracaoWhatsApp/actions/emMassa',
      'ConfiguracaoWhatsApp/bulk/emMassaEscolhidas?recordIds=1,2',
      ...registro(
        'ConfiguracaoWhatsApp',
        '1',
        'show',
        'edit',
        'linhaDoTempo',
        'disponibilidade',
        'diagnosticar',
        'conectar',
        'saude',
        'regrasDeAlerta',
        'comportamento',
      ),
      ...registro('ConfiguracaoWhatsApp', '1', 'verQrcode', 'verificarStatus', 'enviarTeste', 'desconectar'),
      ...registro('ConfiguracaoWhatsApp', '1', 'reiniciar', 'excluirInstancia', 'configurarServidor'),
      ...registro('ConfiguracaoWhatsApp', '1', 'rotacionarSegredo', 'registrarWebhook'),
      'Conversa',
      ...registro('Conversa', maria, 'show'),
      'Mensagem',
      'Mensagem?filters.status=lida',
      ...registro('Mensagem', await um('mensagem'), 'show'),
      'ModeloDeMensagem',
      'ModeloDeMensagem/actions/new',
      ...registro('ModeloDeMensagem', modelo, 'show', 'edit'),
      'EventoWebhook',
      ...registro('EventoWebhook', evento, 'show', 'reprocessar'),
      `EventoWebhook/bulk/reprocessarVarios?recordIds=${evento}`,
      'NovidadeParada',
      ...registro('NovidadeParada', parado, 'show', 'tentarDeNovo'),
      'InstanciaOrfa',
      ...registro('InstanciaOrfa', orfa, 'show', 'adotar', 'excluirOrfa'),
      'Auditoria',
      // That the conversation was looked into.
      ...registro('Auditoria', '1', 'show'),
      'Usuario',
      'Usuario/actions/new',
      ...registro('Usuario', '1', 'show', 'edit', 'convidar'),
      'Alerta',
      ...registro('Alerta', await um('alerta'), 'show', 'pausar'),
      'ContatoDeAlerta',
      'ContatoDeAlerta/actions/new',
      ...registro('ContatoDeAlerta', await um('contato_de_alerta'), 'show', 'edit', 'testar'),
      'AvisoDeAlerta',
      ...registro('AvisoDeAlerta', await um('aviso_de_alerta'), 'show', 'reenviar'),
      'TentativaDeConexao',
      ...registro('TentativaDeConexao', await um('tentativa_de_conexao'), 'show'),
      'SaudeDeEnvio',
      ...registro('SaudeDeEnvio', await um('saude_de_envio'), 'show'),
    ]
  },
})

/** What is wrong with the page in any theme and language, and whether it is wider than the screen. */
const problemas = async (pagina: Page): Promise<string[]> => {
  const achados: string[] = []
  for (const { tema, idioma } of VARIANTES) {
    await pagina.evaluate((novo) => {
      localStorage.setItem('tema', novo)
      window.dispatchEvent(new Event('tema-mudou'))
    }, tema)
    // A modal dialog makes the rest of the page inert to clicks, not to this.
    await pagina.locator('.mo-idioma select').selectOption(idioma, { force: true })
    for (const infracao of await infracoes(pagina)) achados.push(`${tema} ${idioma}: ${infracao}`)
  }
  const sobra = await pagina.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('[data-css=app-content]')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  )
  return sobra > 0 ? [...achados, `${sobra} px wider than the screen`] : achados
}

interface Contada {
  /** Requests of the page's that have no answer yet. */
  semResposta?: number
}

/**
 * Within the panel, without loading it anew. The page itself counts what it asks for, and is waited for until it has
 * nothing to do: seen from here, a request may be told of later than the page goes on.
 * @returns once all that the page asked for has come, and is shown
 */
const criarCaminhante = async (pagina: Page) => {
  await pagina.evaluate(() => {
    const contada = window as Contada
    contada.semResposta = 0
    const contar = (quantas: number) => {
      contada.semResposta = (contada.semResposta ?? 0) + quantas
    }
    const { fetch } = window
    window.fetch = async (...pedido) => {
      contar(1)
      return fetch(...pedido).finally(() => contar(-1))
    }
    const { send } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.send = function (...corpo) {
      contar(1)
      this.addEventListener('loadend', () => contar(-1))
      send.apply(this, corpo)
    }
  })
  return async (caminho: string): Promise<void> => {
    await pagina.evaluate(async (para) => {
      history.pushState({}, '', para)
      window.dispatchEvent(new PopStateEvent('popstate', { state: {} }))
      const terminar = () => new Promise((feito) => requestIdleCallback(feito))
      // Idle twice: what an answer brings about, a page or another question, is done after it.
      do for (const _ of [1, 2]) await terminar()
      while ((window as Contada).semResposta)
    }, `/admin/resources/${caminho}`)
    await expect
      .poll(() => pagina.locator('h1, [aria-level="1"]').count(), { timeout: 20_000, message: caminho })
      .toBeGreaterThan(0)
  }
}

/** Nothing is behind the seeded pictures: the browser says so of each, and the page in words. */
const SEM_ARQUIVOS = /\/whatsapp\/mensagens\/\d+\/midia/

test('the login breaks no rule of accessibility, before and after a refusal', async () => {
  const pagina = await painel.navegador.abrir(/401/)
  expect(await problemas(pagina)).toEqual([])
  await pagina.locator('.mo-idioma select').selectOption('pt-BR')
  await entrar(pagina, 'admin@teste.local', 'não é esta')
  await pagina.getByRole('alert').waitFor()
  expect(await problemas(pagina)).toEqual([])
})

test('no page of the panel breaks a rule of accessibility, in either theme and language', {
  timeout: 360_000,
}, async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: SEM_ARQUIVOS })
  await pagina.getByRole('heading', { name: 'Precisam de atenção' }).waitFor()
  expect.soft(await problemas(pagina), 'home').toEqual([])
  const irPara = await criarCaminhante(pagina)
  await irPara(EMPRESA)
  const enderecos = await pagina
    .locator('.wa-empresa-abas a')
    .evaluateAll((abas) => abas.map((aba) => aba.getAttribute('href') ?? ''))
  const abas = enderecos.filter((um) => um.includes('?aba=')).map((um) => EMPRESA + um.slice(um.indexOf('?')))
  expect(abas.length).toBeGreaterThan(10)
  for (const caminho of [...paginas, ...abas]) {
    await irPara(caminho)
    expect.soft(await problemas(pagina), caminho).toEqual([])
  }
})

test('every action that an admin is offered has been looked at', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local')
  const oferecidas = await pagina.evaluate(async () => {
    interface Com {
      name: string
    }
    const { resources } = (
      window as unknown as { REDUX_STATE: { resources: { id: string; resourceActions: Com[] }[] } }
    ).REDUX_STATE
    const deCada = resources.map(async ({ id, resourceActions }) => {
      const resposta = await fetch(`/admin/api/resources/${id}/actions/list`)
      const { records } = (await resposta.json()) as {
        records: { recordActions: Com[]; bulkActions: Com[] }[]
      }
      const acoes = [
        ...resourceActions,
        ...records.flatMap(({ recordActions, bulkActions }) => [...recordActions, ...bulkActions]),
      ]
      return acoes.map(({ name }) => [id, name] as const)
    })
    return (await Promise.all(deCada)).flat()
  })
  const vistas = paginas.map((caminho) => {
    const [recurso, ...resto] = (caminho.split('?')[0] ?? '').split('/')
    return `${recurso} ${resto.at(-1) ?? 'list'}`
  })
  const comPagina = oferecidas.filter(([, acao]) => !SEM_PAGINA.includes(acao)).map((uma) => uma.join(' '))
  expect(comPagina.length).toBeGreaterThan(100)
  expect([...new Set(comPagina)].filter((uma) => !vistas.includes(uma))).toEqual([])
})

test('the page of a record is named after it, in its heading and in the tab', async () => {
  const umaFicha = (recurso: string) =>
    paginas.find((uma) => uma.startsWith(`${recurso}/`) && uma.endsWith('/show'))?.slice(0, -5) ?? ''
  const DA_EMPRESA = /^(Empresa|ConfiguracaoWhatsApp)\//
  const nomes = {
    // Both are one page, which bears the company's name.
    'Empresa/records/1': ['Barbearia do Zé', 'Barbearia do Zé'],
    'ConfiguracaoWhatsApp/records/1': ['Barbearia do Zé', 'Barbearia do Zé'],
    'Mensagem/records/1': [/^Mensagem: Maria Aparecida, \d\d\/\d\d\//, /^Message: Maria Aparecida, \d/],
    [umaFicha('EventoWebhook')]: [/^Evento: Chamada, \d/, /^Event: Call, \d/],
    [umaFicha('NovidadeParada')]: [
      /^Aviso não recebido: .+, Maria Aparecida$/,
      /^Notice not received: .+, Maria Aparecida$/,
    ],
    'InstanciaOrfa/records/1': ['Instância: teste-do-joao', 'Instance: teste-do-joao'],
    'Auditoria/records/1': [/^Auditoria: Ver /, /^Audit trail: View /],
    'Usuario/records/1': ['Usuário: Ada', 'User: Ada'],
  }
  const pagina = await painel.navegador.entrarComo('admin@teste.local', { tolerar: SEM_ARQUIVOS })
  const irPara = await criarCaminhante(pagina)
  // This is what the audit trail tells of.
  await irPara('Conversa/records/1/show')
  for (const [caminho, [emPortugues, emIngles]] of Object.entries(nomes)) {
    await irPara(`${caminho}/show`)
    for (const [idioma, nome = '', marca] of [
      ['pt-BR', emPortugues, 'WhatsApp das empresas'],
      ['en', emIngles, 'The companies’ WhatsApp'],
    ] as const) {
      await pagina.locator('.mo-idioma select').selectOption(idioma)
      const titulo = pagina.getByRole('heading', { name: nome })
      await titulo.waitFor()
      // A company's page has its way back in place of the trail; that of its record leads to it, and is called as it is.
      const recurso = DA_EMPRESA.test(caminho)
        ? 'WhatsApp'
        : await pagina.locator('.adminjs_Breadcrumbs a').nth(1).textContent()
      await expect.poll(() => pagina.title()).toBe(`${await titulo.textContent()} · ${recurso} · ${marca}`)
    }
  }
})

test('what is done to many is not offered over the form of one', async () => {
  const pagina = await painel.navegador.entrarComo('admin@teste.local', {
    em: '/resources/ConfiguracaoWhatsApp/records/1/edit',
  })
  await pagina.getByRole('heading', { name: 'Barbearia do Zé', level: 1 }).waitFor()
  await pagina
    .getByRole('link', { name: 'Configurações', exact: true })
    .and(pagina.locator('[aria-current=page]'))
    .waitFor()
  await pagina.locator('.wa-formulario').first().waitFor()
  expect(await pagina.getByText('Ações em massa').count()).toBe(0)
})
