import { z } from 'zod'
import { escrita, leitura } from '../acao-declarada.js'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { literalNoLike, textoDeBusca } from '../texto-de-busca.js'
import { type ModeloDeMensagem, modeloDeMensagemSchema } from './modelo-de-mensagem.js'
import { temVariavelMalEscrita } from './variaveis.js'

/** Characters. As many as the panel's send box takes. */
export const MAXIMO_DO_MODELO = 4096

const nome = z.string('obrigatorio').trim().min(1, 'obrigatorio').max(80, 'longoDemais')
const texto = z
  .string('obrigatorio')
  .max(MAXIMO_DO_MODELO, 'longoDemais')
  .refine((escrito) => escrito.trim() !== '', 'obrigatorio')
  .refine((escrito) => !temVariavelMalEscrita(escrito), 'variavelMalEscrita')
const empresaId = z.coerce.number('obrigatorio').int('obrigatorio').positive('obrigatorio')
const tudo = { lista: true, ficha: true, filtro: true }
const escrito = { lista: true, ficha: true, edicao: true, criacao: true }

/** A company writes its own; the back office's admins write any company's. */
export const painelModeloDeMensagem: DeclaracaoDeRecurso<ModeloDeMensagem> = {
  id: 'ModeloDeMensagem',
  rotulo: { 'pt-BR': 'Modelos', en: 'Templates' },
  acoes: { ...leitura(PAPEIS), ...escrita(['admin', 'empresa'], 'new', 'edit', 'delete') },
  entidade: modeloDeMensagemSchema,
  campoDaEmpresa: 'empresaId',
  titulo: 'nome',
  icone: 'FileText',
  ordem: { campo: 'nome', direcao: 'asc' },
  contarAte: 10_000,
  campos: {
    nome: { tipo: 'texto', em: escrito, ordenavel: true },
    empresaId: {
      tipo: 'referencia',
      referencia: 'Empresa',
      em: { ...tudo, criacao: true },
      soDaRetaguarda: true,
    },
    texto: {
      tipo: 'texto_longo',
      em: escrito,
      componente: 'WhatsAppTextoDoModelo',
      componenteDeEdicao: 'WhatsAppEscritaDoModelo',
    },
    atualizadoEm: { tipo: 'momento', em: { lista: true, ficha: true }, ordenavel: true },
    criadoEm: { tipo: 'momento', em: { ficha: true } },
    id: { tipo: 'id', em: {} },
  },
  escrita: {
    criar: z.strictObject({ nome, texto, empresaId: empresaId.optional() }),
    editar: z.strictObject({ nome, texto }).partial(),
  },
  buscar(consulta, busca) {
    const parte = `%${literalNoLike(textoDeBusca(busca))}%`
    consulta.andWhere(
      '(whatsapp.texto_de_busca(r.nome) LIKE :parte OR whatsapp.texto_de_busca(r.texto) LIKE :parte)',
      {
        parte,
      },
    )
  },
}
