import { afterAll, beforeAll, expect, it } from 'vitest'
import { abrirLotes } from '../../../src/services/novidades/abrir-lotes.js'
import { type Aplicacao, iniciarAplicacao } from '../../helpers/aplicacao.js'
import { type Pedido, relatosPublicos } from '../../helpers/relatos-publicos.js'

let aplicacao: Aplicacao
beforeAll(async () => {
  aplicacao = await iniciarAplicacao()
})
afterAll(() => aplicacao.parar())

interface Esperado {
  /** `direction/kind/status: text`, in the order in which they came. */
  mensagens: string[]
  /** `kind address name`, by age. */
  conversas: string[]
  /** Some of what is known beside the text of the last message. */
  midia?: Record<string, unknown>
  /** News for the host's handler; without: as many as came in. */
  novidades?: number
  contatos?: string[]
}

const cliente = (numero: string, nome = 'Cliente Teste') => `contato ${numero}@s.whatsapp.net ${nome}`

const ESPERADOS: Record<string, Esperado> = {
  '01-anuncio-sem-texto': {
    mensagens: ['entrada/anuncio/recebida: Corte e barba com hora marcada\nToque e agende pelo WhatsApp'],
    conversas: [cliente('5511977710001')],
    midia: { anuncioClique: 'CLIDEXEMPLO', anuncioId: '120200000000000000' },
  },
  '02-anuncio-com-texto': {
    mensagens: ['entrada/texto/recebida: Oi, quero saber mais'],
    conversas: [cliente('5511977710002')],
    midia: { anuncio: 'Promo de dezembro', anuncioTexto: 'Desconto no combo' },
  },
  '03-template-recebido': {
    mensagens: [
      'entrada/opcoes/recebida: Fatura disponível\nSua fatura de novembro vence em 30/11. Total R$ 120,00.\nSeguradora Exemplo\n• Abrir fatura: https://exemplo.invalid/fatura',
    ],
    conversas: [cliente('5511977710003')],
  },
  '04-interativa-recebida': {
    mensagens: [
      'entrada/opcoes/recebida: Pedido confirmado\nSeu pedido 1042 saiu para entrega.\nLoja Exemplo\n• Rastrear: https://exemplo.invalid/r',
    ],
    conversas: [cliente('5511977710004')],
  },
  '06-lista-enviada-por-outro-programa': {
    mensagens: [
      'saida/opcoes/enviada: Serviços\nEscolha o serviço desejado\nBarbearia\nCabelo\n• Corte — 30 min',
    ],
    conversas: [cliente('5511977710006', '')],
  },
  '07-botoes-enviados-nativeflow': {
    mensagens: ['saida/opcoes/enviada: *Confirma o horário?*\n\nAmanhã às 10h\nBarbearia\n• Sim'],
    conversas: [cliente('5511977710007', '')],
  },
  '08-album-de-fotos': {
    mensagens: ['entrada/imagem/recebida: foto um', 'entrada/imagem/recebida: foto dois'],
    conversas: [cliente('5511977710008')],
  },
  '09-voto-em-enquete': {
    mensagens: ['saida/enquete/enviada: Qual horário?\n• 10h\n• 15h', 'entrada/voto/recebida: 15h'],
    conversas: [cliente('5511977710009')],
  },
  '11-produto-do-catalogo': {
    mensagens: ['entrada/produto/recebida: Shampoo 300 ml\nR$ 35,00\nUso diário\nTem em estoque?'],
    conversas: [cliente('5511977710011')],
    midia: { valor: 35, moeda: 'BRL' },
  },
  '12-cartao-de-contato': {
    mensagens: ['entrada/contato/recebida: Carla Contadora\n+55 11 96666-0000'],
    conversas: [cliente('5511977710012')],
    midia: { telefone: '5511966660000' },
  },
  '14-fixar-mensagem': { mensagens: [], conversas: [] },
  '16-lista-de-transmissao-recebida': {
    mensagens: ['entrada/texto/recebida: bom dia', 'entrada/texto/recebida: Cardápio de hoje: feijoada'],
    conversas: [cliente('5511977710016', 'Fornecedor Exemplo')],
  },
  '18-argentina-549': {
    mensagens: ['saida/texto/enviada: hola', 'entrada/texto/recebida: dale'],
    conversas: [cliente('5491123450001')],
  },
  '19-senderLid-230': {
    mensagens: ['entrada/texto/recebida: primeira', 'entrada/texto/recebida: segunda'],
    conversas: [cliente('5511977710017')],
  },
  '20-previousRemoteJid-231': {
    mensagens: ['entrada/texto/recebida: primeira', 'entrada/texto/recebida: segunda'],
    conversas: [cliente('5511977710018')],
  },
  '23-cloud-api-status': {
    mensagens: ['saida/texto/entregue: lembrete'],
    conversas: [cliente('5511977710021', '')],
  },
  '25-resposta-de-formulario': {
    mensagens: ['entrada/resposta/recebida: nome: Maria Exemplo\nhorario: 15h'],
    conversas: [cliente('5511977710023')],
  },
  '28-edicao-so-em-messages-update': {
    mensagens: ['entrada/texto/recebida: texto novo'],
    conversas: [cliente('5511977710026')],
  },
  '29-edicao-cifrada': {
    mensagens: ['entrada/texto/recebida: antes'],
    conversas: [cliente('5511977710027')],
  },
  '32-mesmo-id-em-duas-conversas': {
    mensagens: ['entrada/texto/recebida: do primeiro', 'entrada/texto/recebida: do segundo'],
    conversas: [cliente('5511977710029'), cliente('5511977710030')],
  },
  '33-evento-do-whatsapp': {
    mensagens: ['entrada/evento/recebida: Reunião de obra\nNo canteiro\nRua Exemplo, 10'],
    conversas: [cliente('5511977710031')],
    midia: { inicio: 1_764_500_000_000 },
  },
  '34-convite-de-grupo': {
    mensagens: ['entrada/convite/recebida: Clientes VIP\nEntre no grupo'],
    conversas: [cliente('5511977710032')],
  },
  '35-grupo-por-lid': {
    mensagens: ['entrada/texto/recebida: alguém confirma?'],
    conversas: ['grupo 120363000000000777@g.us '],
    contatos: ['159683100000004@lid Joana do Grupo'],
  },
  '39-mencao-em-status-de-grupo': { mensagens: [], conversas: [] },
  '40-pergunta-automatica': {
    mensagens: ['entrada/texto/recebida: Qual bairro você atende?'],
    conversas: [cliente('5511977710036')],
  },
  '41-pedido-de-pagamento': {
    mensagens: ['entrada/pagamento/recebida: Loja Exemplo\nPIX: chave@exemplo.invalid'],
    conversas: [cliente('5511977710037')],
  },
  '42-ligacao-perdida': {
    mensagens: ['entrada/chamada_perdida/recebida: '],
    conversas: [cliente('5511977710038')],
  },
  '44-pushname-e-numero': {
    mensagens: ['entrada/texto/recebida: oi', 'entrada/texto/recebida: de novo'],
    conversas: [cliente('5511977710039', 'Paula Exemplo')],
  },
  '45-nome-so-de-saida': {
    mensagens: ['saida/texto/enviada: olá, aqui é da barbearia'],
    conversas: [cliente('5511977710040', 'Rafael Exemplo')],
  },
  '53-citada-que-nao-temos': {
    mensagens: ['entrada/texto/recebida: sim, pode confirmar'],
    conversas: [cliente('5511977710003')],
    midia: {
      citada: 'Confirma o valor de R$ 80?',
      citadaTipo: 'texto',
      citadaDe: '5511999990001@s.whatsapp.net',
    },
  },
  '54-nome-do-grupo': {
    mensagens: ['entrada/texto/recebida: bom dia, grupo'],
    conversas: ['grupo 120363000000080003@g.us Clientes VIP'],
  },
}

/** Told now: what is days old is no news. */
const agora = ({ data }: Pedido): unknown =>
  Array.isArray(data) || !('messageTimestamp' in data)
    ? data
    : { ...data, messageTimestamp: Math.floor(Date.now() / 1000) }

const novaEmpresa = async (slug: string): Promise<number> => {
  const { id } = await aplicacao.whatsapp.criarEmpresa({ nome: slug, slug })
  const [linha]: [{ id: number }] = await aplicacao.dataSource.query(
    'SELECT id FROM whatsapp.configuracao_whatsapp WHERE empresa_id = $1',
    [id],
  )
  return linha.id
}

const retrato = async (configuracaoId: number) => {
  const ler = (sql: string) => aplicacao.dataSource.query(sql, [configuracaoId])
  await abrirLotes(aplicacao.dataSource)
  const mensagens = await ler(
    'SELECT direcao, tipo, status, texto, midia FROM whatsapp.mensagem WHERE configuracao_id = $1 ORDER BY id',
  )
  const conversas = await ler(
    'SELECT tipo, jid, nome FROM whatsapp.conversa WHERE configuracao_id = $1 ORDER BY id',
  )
  const contatos = await ler('SELECT jid, nome FROM whatsapp.contato WHERE configuracao_id = $1 ORDER BY jid')
  const [{ novidades }] = await ler(
    'SELECT count(*)::int AS novidades FROM whatsapp.novidade WHERE configuracao_id = $1',
  )
  const eventos = await ler(
    'SELECT DISTINCT resultado FROM whatsapp.evento_webhook WHERE configuracao_id = $1',
  )
  return {
    mensagens,
    conversas,
    contatos,
    novidades,
    resultados: eventos.map((e: { resultado: string }) => e.resultado),
  }
}

it('has an expectation for every report there is', () => {
  expect(relatosPublicos().map(([nome]) => nome)).toEqual(Object.keys(ESPERADOS))
})

it.each(relatosPublicos())('%s ends as it should, told once or again', async (nome, pedidos) => {
  const configuracaoId = await novaEmpresa(nome.toLowerCase())
  const corpos = pedidos.map((pedido, n) => ({
    event: pedido.event,
    data: agora(pedido),
    sender: '5511999990001@s.whatsapp.net',
    date_time: `2026-11-27T12:00:0${n}.000Z`,
  }))
  for (const corpo of [...corpos, ...corpos])
    await aplicacao.whatsapp.processarWebhook(configuracaoId, structuredClone(corpo))
  const { mensagens, conversas, contatos, novidades, resultados } = await retrato(configuracaoId)
  const esperado = ESPERADOS[nome]
  expect(
    mensagens.map(
      (m: Record<string, string | null>) => `${m.direcao}/${m.tipo}/${m.status}: ${m.texto ?? ''}`,
    ),
  ).toEqual(esperado?.mensagens)
  expect(conversas.map((c: Record<string, string | null>) => `${c.tipo} ${c.jid} ${c.nome ?? ''}`)).toEqual(
    esperado?.conversas,
  )
  if (esperado?.midia) expect(mensagens.at(-1).midia).toMatchObject(esperado.midia)
  if (esperado?.contatos)
    expect(contatos.map((c: Record<string, string>) => `${c.jid} ${c.nome}`)).toEqual(esperado.contatos)
  const entradas = mensagens.filter((m: { direcao: string }) => m.direcao === 'entrada')
  expect(novidades).toBe(esperado?.novidades ?? entradas.length)
  for (const resultado of resultados) expect(['aplicado', 'registrado']).toContain(resultado)
})
