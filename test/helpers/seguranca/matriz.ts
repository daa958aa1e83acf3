import { retratoDoBanco } from './canarios.js'
import type { Caso, Esperada } from './casos.js'
import { aosPoucos, type PainelRegistrado } from './painel-registrado.js'

interface Resposta {
  status: number
  cabecalhos: string
  texto: string
}

const AUSENTE = JSON.stringify({
  record: {
    params: {},
    populated: {},
    baseError: { message: 'registroInexistente', type: 'NotFoundError' },
    errors: {},
  },
  records: [],
  notice: { message: 'registroInexistente', type: 'error' },
})

/** Answers that are the same to the last byte, whoever asks and for whatever. */
const EXATAS: Partial<Record<Esperada, readonly [status: number, texto: string]>> = {
  semSessao: [401, '{"erro":"sessao"}'],
  outraOrigem: [403, '{"erro":"origem"}'],
  semRota: [404, '{"erro":"inexistente"}'],
  nomes: [400, '{"erro":"nomes"}'],
  nenhum: [404, '{"erro":"inexistente"}'],
  ausente: [200, AUSENTE],
}
const RECUSAS: Partial<Record<Esperada, readonly string[]>> = {
  // The first is AdminJS's own word for it.
  recusado: ['forbiddenError', 'semPermissao'],
  filtroDesconhecido: ['filtroDesconhecido'],
  ordemDesconhecida: ['ordemDesconhecida'],
}
const NENHUMA_RECUSA = /forbiddenError|semPermissao|registroInexistente|filtroDesconhecido/

/**
 * Runs the cases, some dozens at a time, none of which may change anything unless `comEfeitos`.
 * @returns what went otherwise than the table says, a line each
 */
export const correrMatriz = async (
  painel: PainelRegistrado,
  casos: readonly Caso[],
  { ateAPrimeira = false, comEfeitos = false } = {},
): Promise<string[]> => {
  const falhas: string[] = []
  const antes = await retratoDoBanco(painel.aplicacao)
  await aosPoucos(casos, async (caso) => {
    if (ateAPrimeira && falhas.length > 0) return
    const resposta = await pedir(painel, caso)
    const problema = vazamento(painel, caso, resposta) ?? diferenca(caso, resposta)
    if (problema) falhas.push(`${caso.nome}: ${problema}`)
  })
  if (!comEfeitos && (await retratoDoBanco(painel.aplicacao)) !== antes) falhas.push('something was changed')
  return falhas
}

export const pedir = async (
  { navegantes, aplicacao }: PainelRegistrado,
  { quem, metodo, caminho, corpo, outraOrigem }: Caso,
): Promise<Resposta> => {
  const resposta = await navegantes[quem].pedir(`/admin/api${caminho}`, {
    method: metodo,
    headers: {
      origin: outraOrigem ? 'https://outro-site.example' : aplicacao.url,
      ...(corpo && { 'content-type': 'application/json' }),
    },
    ...(corpo && { body: JSON.stringify(corpo) }),
  })
  return {
    status: resposta.status,
    cabecalhos: JSON.stringify([...resposta.headers]),
    texto: await resposta.text(),
  }
}

/** A text of the other company, or one that nobody may see; null: none of them. */
export const vazamento = (
  { canarios: { segredos, daOutra, idsDaOutra } }: Pick<PainelRegistrado, 'canarios'>,
  { quem, ecoa = false }: Pick<Caso, 'quem' | 'ecoa'>,
  { texto, cabecalhos }: Pick<Resposta, 'texto' | 'cabecalhos'>,
): string | null => {
  const veTudo = quem === 'admin' || quem === 'suporte'
  const proibidos = veTudo ? segredos : [...segredos, ...daOutra, ...(ecoa ? [] : idsDaOutra)]
  const achado = proibidos.find((canario) => texto.includes(canario) || cabecalhos.includes(canario))
  return achado ? `leaks ${achado}` : null
}

const diferenca = (caso: Caso, { status, texto }: Resposta): string | null => {
  const { esperada } = caso
  const veio = `expected ${esperada}, came ${status} ${texto.slice(0, 200)}`
  const exata = EXATAS[esperada]
  if (exata) return status === exata[0] && texto === exata[1] ? null : veio
  if (status !== 200) return veio
  const { record, records, notice, meta } = JSON.parse(texto)
  const recusa = RECUSAS[esperada]
  if (recusa) {
    const vazia =
      record && Object.keys(record.params).length === 0 && records?.length === 0 && !(meta?.total > 0)
    return vazia && notice?.type === 'error' && recusa.includes(notice.message) ? null : veio
  }
  if (esperada === 'somenteLeitura') {
    const [coluna = ''] = Object.keys(caso.corpo ?? {})
    return record?.errors[coluna]?.message === 'somenteLeitura' ? null : veio
  }
  if (NENHUMA_RECUSA.test(notice?.message)) return veio
  const ids = [...(records ?? []), ...(record ? [record] : [])].map(({ id }) => String(id)).sort()
  const certos = !caso.registros || ids.join() === [...caso.registros].sort().join()
  // What is listed is counted, and no more.
  return certos && (!meta || ids.length === Math.min(meta.total, meta.perPage)) ? null : veio
}
