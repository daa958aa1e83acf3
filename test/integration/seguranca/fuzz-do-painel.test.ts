import { afterAll, beforeAll, expect, it } from 'vitest'
import { DE_MILHARES } from '../../helpers/prazos.js'
import { acoesRegistradas } from '../../helpers/seguranca/casos.js'
import { vazamento } from '../../helpers/seguranca/matriz.js'
import {
  aosPoucos,
  iniciarPainelRegistrado,
  type PainelRegistrado,
  QUEM,
  type Quem,
} from '../../helpers/seguranca/painel-registrado.js'
import { criarPedidosAoAcaso, type PedidoAoAcaso } from '../../helpers/seguranca/pedidos-ao-acaso.js'
import { criarSorteio } from '../../helpers/sorteio.js'

const PEDIDOS = 10_000
const POR_VEZ = 1_000
const SEMENTE = 20_261_124

const DOCUMENTADAS = new Set([
  '400 corpo',
  '400 inesperado',
  '400 nomes',
  '401 sessao',
  '403 inesperado',
  '404 inesperado',
  '404 inexistente',
  '413 corpoGrande',
  '415 formato',
])
const ENTRANHAS =
  /\bat \S+ \(?\S+\.[jt]s:\d|node_modules|QueryFailedError|syntax error|violates|SELECT |INSERT INTO|UPDATE "|pg_|TypeError|Cannot read/
/** Keys of the locale, ours and AdminJS's: no sentence. */
const CHAVE = /^[A-Za-z]+([._][A-Za-z_]+)*$/
let painel: PainelRegistrado

beforeAll(async () => {
  painel = await iniciarPainelRegistrado()
})
afterAll(() => painel.aplicacao.parar())

const pedir = async (quem: Quem, { metodo, caminho, corpo, tipo }: PedidoAoAcaso, cookie?: string) => {
  const resposta = await painel.navegantes[quem].pedir(`/admin/api${caminho}`, {
    method: metodo,
    headers: { ...(tipo && { 'content-type': tipo }), ...(cookie !== undefined && { cookie }) },
    ...(corpo !== undefined && { body: corpo }),
  })
  return {
    status: resposta.status,
    cabecalhos: JSON.stringify([...resposta.headers]),
    texto: await resposta.text(),
  }
}

/** What is wrong with an answer; null: nothing. */
const problemaDe = (
  { metodo }: PedidoAoAcaso,
  { status, texto }: { status: number; texto: string },
): string | null => {
  if (ENTRANHAS.test(texto)) return 'tells of the inside'
  if (metodo === 'OPTIONS') return status < 500 ? null : 'failed'
  const corpo = JSON.parse(texto || '{}')
  if (status !== 200) return DOCUMENTADAS.has(`${status} ${corpo.erro}`) ? null : 'is not documented'
  const { notice } = corpo
  return notice?.type === 'error' && !CHAVE.test(notice.message) ? 'speaks in sentences' : null
}

it(`gets documented answers only, to ${PEDIDOS} requests of every role`, DE_MILHARES, async () => {
  const { canarios, admin } = painel
  const sorteio = criarSorteio(SEMENTE)
  const acoes = [...new Set(acoesRegistradas(admin).map(({ acao }) => acao))] as unknown as [
    string,
    ...string[],
  ]
  const aoAcaso = criarPedidosAoAcaso(sorteio, canarios, acoes)
  const problemas: string[] = []
  const vistas = new Map<string, number>()
  const alheios = Object.values(canarios.alvos).map(({ alheio }) => alheio)

  for (let feitos = 0; feitos < PEDIDOS; feitos += POR_VEZ) {
    const pedidos = Array.from({ length: POR_VEZ }, () => ({
      quem: sorteio.escolher(QUEM as readonly [Quem, ...Quem[]]),
      cookie:
        sorteio.inteiro(40) === 0
          ? sorteio.escolher(['painel=s%3Ax.y', 'painel=', '\u00ff', 'a=b; painel=1'])
          : undefined,
      pedido: aoAcaso(),
    }))
    await aosPoucos(pedidos, async ({ quem, cookie, pedido }) => {
      const resposta = await pedir(quem, pedido, cookie)
      vistas.set(String(resposta.status), (vistas.get(String(resposta.status)) ?? 0) + 1)
      const ecoa =
        pedido.caminho.includes('Auditoria') ||
        alheios.some((id) => pedido.corpo?.includes(id) || pedido.caminho.includes(id))
      const problema = vazamento(painel, { quem, ecoa }, resposta) ?? problemaDe(pedido, resposta)
      if (problema)
        problemas.push(
          `${problema}: ${quem} ${JSON.stringify(pedido).slice(0, 300)} → ${resposta.status} ${resposta.texto.slice(0, 200)}`,
        )
    })
    expect(problemas).toEqual([])
    await painel.restaurar()
  }
  // It got in, and was kept out.
  for (const status of ['200', '400', '401', '404']) expect(vistas.get(status)).toBeGreaterThan(100)
})

it('gets the same answer for what is another company’s and for what is not there', DE_MILHARES, async () => {
  const { canarios, admin } = painel
  const acoes = [...new Set(acoesRegistradas(admin).map(({ acao }) => acao))]
  const pares = Object.entries(canarios.alvos).flatMap(([recurso, { alheio, inexistente }]) =>
    acoes.flatMap((acao) =>
      (['GET', 'POST'] as const).flatMap((metodo) =>
        [`records/@/${acao}`, `bulk/${acao}?recordIds=@`].map((forma) =>
          [alheio, inexistente].map(
            (id): PedidoAoAcaso => ({ metodo, caminho: `/resources/${recurso}/${forma.replace('@', id)}` }),
          ),
        ),
      ),
    ),
  )
  // One user's many requests at once are told to come back.
  const pedirNaVez: typeof pedir = async (quem, pedido) => {
    for (;;) {
      const resposta = await pedir(quem, pedido)
      if (resposta.status !== 429) return resposta
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const diferentes: string[] = []
  await aosPoucos(pares, async ([alheio, inexistente]) => {
    if (!alheio || !inexistente) return
    const [a, b] = await Promise.all([pedirNaVez('empresa', alheio), pedirNaVez('empresa', inexistente)])
    if (a.status !== b.status || a.texto !== b.texto)
      diferentes.push(`${alheio.caminho}: ${a.texto} | ${b.texto}`)
  })
  expect(diferentes).toEqual([])
})
