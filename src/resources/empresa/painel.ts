import { z } from 'zod'
import { escrita, leitura } from '../acao-declarada.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { literalNoLike, palavrasDe, temPalavras, textoDeBusca } from '../texto-de-busca.js'
import { type Empresa, empresaSchema } from './empresa.js'

const nome = z.string('obrigatorio').trim().min(1, 'obrigatorio').max(120, 'longoDemais')
/** Whom to call: nothing of it is needed, and emptied it is null. */
const vazioOu = <T extends z.ZodType<string>>(texto: T) =>
  z.union([z.literal('').transform(() => null), texto]).nullish()
const contatoNome = vazioOu(z.string().trim().max(120, 'longoDemais'))
const contatoTelefone = vazioOu(
  z
    .string()
    .trim()
    .max(40, 'longoDemais')
    .regex(/^[+\d][\d\s().-]{7,}$/, 'telefoneInvalido'),
)
const contatoEmail = vazioOu(z.email('emailInvalido').trim().max(200, 'longoDemais'))
const doContato = { contatoNome, contatoTelefone, contatoEmail }
const noContato = { ficha: true, edicao: true, criacao: true }
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .max(40, 'longoDemais')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slugInvalido')

export const painelEmpresa: DeclaracaoDeRecurso<Empresa> = {
  id: 'Empresa',
  rotulo: { 'pt-BR': 'Empresas', en: 'Companies' },
  acoes: {
    ...leitura(PAPEIS),
    ...escrita(['admin'], 'new', 'edit', 'delete'),
    exportarDados: { em: 'registro', papeis: ['admin'], icone: 'Download', auditada: true },
    apagarDados: { em: 'registro', papeis: ['admin'], icone: 'Trash', destaque: 'danger', auditada: true },
  },
  csv: true,
  entidade: empresaSchema,
  campoDaEmpresa: 'id',
  titulo: 'nome',
  icone: 'Briefcase',
  ordem: { campo: 'nome', direcao: 'asc' },
  contarAte: 10_000,
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
    contatoNome: { tipo: 'texto', em: noContato },
    contatoTelefone: { tipo: 'texto', em: noContato },
    contatoEmail: { tipo: 'texto', em: noContato },
    criadoEm: { tipo: 'momento', em: { lista: true, ficha: true, filtro: true }, ordenavel: true },
    atualizadoEm: { tipo: 'momento', em: { ficha: true } },
    // Its page is that of its connection.
    configuracaoId: {
      tipo: 'numero',
      em: {},
      calculado: '(SELECT c.id FROM whatsapp.configuracao_whatsapp c WHERE c.empresa_id = r.id)',
      rotulo: { 'pt-BR': 'WhatsApp', en: 'WhatsApp' },
    },
    id: { tipo: 'id', em: { ficha: true } },
  },
  escrita: {
    // Left empty, the slug is made of the name.
    criar: z.strictObject({
      nome,
      slug: z.union([slug, z.literal('').transform(() => undefined)]).nullish(),
      ...doContato,
    }),
    editar: z.strictObject({ nome, ativo: z.boolean(), ...doContato }).partial(),
  },
  buscar(consulta, texto) {
    const palavras = palavrasDe(textoDeBusca(texto))
    consulta.andWhere(
      temPalavras('r.nome_busca', palavras, (i) => `CAST(:busca${i} AS text)`),
      Object.fromEntries(palavras.map((palavra, i) => [`busca${i}`, literalNoLike(palavra)])),
    )
  },
}
