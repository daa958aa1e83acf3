import { z } from 'zod'
import type { DeclaracaoDeRecurso } from '../declaracao.js'
import { PAPEIS } from '../papel.js'
import { acoesDoUsuario } from './acoes.js'
import { type Usuario, usuarioSchema } from './usuario.js'

const nome = z.string('obrigatorio').trim().min(1, 'obrigatorio').max(120, 'longoDemais')
const email = z.email('emailInvalido').trim().toLowerCase().max(200, 'longoDemais')
const papel = z.enum(PAPEIS, 'papelInvalido')
const senha = z.string('obrigatorio').min(10, 'senhaFraca').max(200, 'longoDemais')
const empresaId = z.preprocess(
  (valor) => (valor === '' || valor === undefined ? null : valor),
  z.coerce.number('valorInvalido').int('valorInvalido').positive('valorInvalido').nullable(),
)
const tudo = { lista: true, ficha: true, filtro: true, edicao: true, criacao: true }

export const painelUsuario: DeclaracaoDeRecurso<Usuario> = {
  ...acoesDoUsuario,
  entidade: usuarioSchema,
  campoDaEmpresa: 'empresaId',
  titulo: 'nome',
  icone: 'Users',
  ordem: { campo: 'nome', direcao: 'asc' },
  campos: {
    nome: { tipo: 'texto', em: tudo, ordenavel: true },
    email: { tipo: 'texto', em: tudo, ordenavel: true },
    papel: {
      tipo: 'opcoes',
      valores: PAPEIS,
      em: tudo,
      ordenavel: true,
      componenteDeEdicao: 'PapelDoUsuario',
    },
    empresaId: { tipo: 'referencia', referencia: 'Empresa', em: tudo },
    ativo: {
      tipo: 'booleano',
      em: { lista: true, ficha: true, filtro: true, edicao: true },
      ordenavel: true,
    },
    // Their own: everybody else's is chosen by whoever has the link, see `convidar`.
    senha: { tipo: 'senha', em: { edicao: true }, virtual: true, componenteDeEdicao: 'SenhaPropria' },
    criadoEm: { tipo: 'momento', em: { ficha: true }, ordenavel: true },
    id: { tipo: 'id', em: {} },
  },
  escrita: {
    criar: z.strictObject({ nome, email, papel, empresaId }),
    editar: z
      .strictObject({
        nome,
        email,
        papel,
        empresaId,
        ativo: z.boolean(),
        senha: z.union([senha, z.literal('')]),
      })
      .partial(),
  },
}
