import { z } from 'zod'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { literalNoLike, textoDeBusca } from '../texto-de-busca.js'
import { Empresa } from './empresa.js'

const nome = z.string('obrigatorio').trim().min(1, 'obrigatorio').max(120, 'longoDemais')
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(40, 'longoDemais')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slugInvalido')

export const painelEmpresa: DeclaracaoDeRecurso<Empresa> = {
  id: 'Empresa',
  entidade: Empresa,
  campoDaEmpresa: 'id',
  titulo: 'nome',
  icone: 'Briefcase',
  ordem: { campo: 'nome', direcao: 'asc' },
  campos: {
    nome: {
      tipo: 'texto',
      em: { lista: true, ficha: true, filtro: true, edicao: true, criacao: true },
      ordenavel: true,
    },
    slug: { tipo: 'texto', em: { lista: true, ficha: true, criacao: true }, ordenavel: true },
    ativo: {
      tipo: 'booleano',
      em: { lista: true, ficha: true, filtro: true, edicao: true },
      ordenavel: true,
    },
    criadoEm: { tipo: 'momento', em: { lista: true, ficha: true, filtro: true }, ordenavel: true },
    atualizadoEm: { tipo: 'momento', em: { ficha: true } },
    id: { tipo: 'id', em: { ficha: true } },
  },
  escrita: {
    // Left empty, the slug is made of the name.
    criar: z.strictObject({
      nome,
      slug: z.union([slug, z.literal('').transform(() => undefined)]).nullish(),
    }),
    editar: z.strictObject({ nome, ativo: z.boolean() }).partial(),
  },
  buscar: (consulta, texto) =>
    consulta.andWhere('r.nome_busca LIKE :busca', { busca: `%${literalNoLike(textoDeBusca(texto))}%` }),
}
