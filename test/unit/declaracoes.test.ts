import { expect, it } from 'vitest'
import { criarLocale, IDIOMAS, type Idioma } from '../../src/admin/locale/index.js'
import { criarRecursos } from '../../src/admin/recursos/index.js'
import { nomesNaTrilha } from '../../src/resources/acao-declarada.js'
import type { DeclaracaoDeRecurso } from '../../src/resources/declaracao.js'
import { DECLARACOES, painelAuditoria, RECURSOS } from '../../src/resources/declaracoes.js'
import { painelUsuario } from '../../src/resources/usuario/painel.js'

const COM_PAINEL: readonly DeclaracaoDeRecurso[] = [...RECURSOS, painelUsuario]
const valoresDe = (campo: string) => painelAuditoria.campos[campo]?.valores ?? []

it('no two declarations have one id', () => {
  const ids = DECLARACOES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('every field that is shown and every action has a word in every language', () => {
  const semPalavra = Object.entries(IDIOMAS).flatMap(([idioma, { properties, actions }]) => [
    ...COM_PAINEL.flatMap(({ id, campos }) =>
      Object.entries(campos)
        .filter(([, { em }]) => Object.values(em).some(Boolean))
        .filter(([nome, { rotulo }]) => !(rotulo?.[idioma as Idioma] ?? nome in properties))
        .map(([nome]) => `${idioma} ${id}.${nome}`),
    ),
    ...DECLARACOES.flatMap(({ id, acoes }) =>
      Object.entries(acoes)
        .flatMap(([nome, acao]) => [nome, ...nomesNaTrilha(nome, acao)])
        .filter((nome) => !(nome in actions))
        .map((nome) => `${idioma} ${id}: ${nome}`),
    ),
  ])
  expect(semPalavra).toEqual([])
})

it('what a resource declares of its words stands beside those of the locale', () => {
  const { resources } = criarLocale().translations?.['pt-BR'] ?? {}
  expect(resources?.InstanciaOrfa).toMatchObject({
    actions: { list: 'Instâncias órfãs', ficha: 'Instância: ' },
    properties: { achadaEm: 'Encontrada em' },
  })
  expect(resources?.ConfiguracaoWhatsApp).toMatchObject({ actions: { edit: 'Editar WhatsApp' } })
  for (const { id } of RECURSOS)
    expect(resources?.[id]).toMatchObject({
      actions: { list: expect.any(String), ficha: expect.any(String) },
    })
})

it('a list is headed by the word that the menu has for it, the reference application’s too', () => {
  for (const idioma of ['pt-BR', 'en'] as const) {
    const { resources } = criarLocale().translations?.[idioma] ?? {}
    for (const { id, rotulo } of DECLARACOES)
      expect(resources?.[id]).toMatchObject({ actions: { list: rotulo[idioma] } })
  }
})

it('every action that is declared is carried out by something, and no other is', () => {
  const recusaTudo = { permite: () => false, acessoDe: () => null, exigir: () => ({}) }
  const montados = criarRecursos({ controleDeAcesso: recusaTudo } as never)
  const diferentes = montados.map(({ options }, i) => {
    const proprias = Object.entries(options?.actions ?? {}).filter(([, acao]) => 'handler' in acao)
    const registradas = Object.keys(options?.actions ?? {})
    const { id = '', acoes = {} } = RECURSOS[i] ?? {}
    return [
      ...Object.keys(acoes).filter((nome) => !registradas.includes(nome)),
      ...proprias.map(([nome]) => nome).filter((nome) => !(nome in acoes)),
    ].map((nome) => `${id}.${nome}`)
  })
  expect(diferentes.flat()).toEqual([])
})

it('the trail can be filtered by all that stands in it, each name once', () => {
  for (const campo of ['recurso', 'acao'])
    expect(new Set(valoresDe(campo)).size).toBe(valoresDe(campo).length)
  expect(valoresDe('recurso')).toEqual(
    expect.arrayContaining([
      'Alerta',
      'Auditoria',
      'AvisoDeAlerta',
      'ConfiguracaoWhatsApp',
      'ContatoDeAlerta',
      'Conversa',
      'CredencialEvolution',
      'Empresa',
      'EventoWebhook',
      'InstanciaOrfa',
      'Mensagem',
      'ModeloDeMensagem',
      'NovidadeParada',
      'Usuario',
    ]),
  )
  expect(valoresDe('acao')).toEqual(
    expect.arrayContaining([
      'adotar',
      'apagarDados',
      'conectar',
      'configurarServidor',
      'delete',
      'desconectar',
      'diagnosticar',
      'edit',
      'enviarTeste',
      'excluirInstancia',
      'excluirOrfa',
      'exportarDados',
      'exportarLista',
      'new',
      'pausar',
      'provarEntrega',
      'reenviar',
      'registrarWebhook',
      'reiniciar',
      'renomear',
      'reprocessar',
      'reprocessarVarios',
      'responder',
      'rotacionarChaves',
      'rotacionarSegredo',
      'tentarDeNovo',
      'testar',
      'verConversa',
      'verEvento',
      'verMensagens',
      'verQrcode',
      'verificarStatus',
    ]),
  )
})

it('a list that holds what customers wrote is no file', () => {
  expect(RECURSOS.filter(({ csv, conteudo }) => csv && conteudo).map(({ id }) => id)).toEqual([])
})
