import type { ParamsType } from 'adminjs'
import type { DataSource, EntityManager } from 'typeorm'
import { z } from 'zod'
import { ContatoDeAlerta, type Via } from '../../../resources/contato-de-alerta/contato-de-alerta.js'
import { Empresa } from '../../../resources/empresa/empresa.js'
import type { Ator } from '../../../resources/papel.js'
import { contextoDoSegredo } from '../../../services/alertas/vias/vias.js'
import type { Cifra } from '../../../services/criptografia/cifra.js'
import type { Guarda } from '../../../services/evolution/destino-publico.js'
import { EnderecoProibido } from '../../../services/evolution/erros.js'
import { lerNumero } from '../../../services/mensagens/enderecos/numeros.js'
import { DadosInvalidos } from '../../../services/operacoes/erros-da-operacao.js'
import { empresaDoAcesso } from '../../acesso/controle-de-acesso.js'
import { recusar } from '../../recurso/escrita.js'
import { anotar, travada, unicoOu } from '../../recurso/gravar.js'
import type { Gravacao } from '../../recurso/recurso-escopado.js'

/** Per company, and of the operator. */
const MAXIMO_DE_CONTATOS = 20

const destinoRepetido = unicoOu('contato_de_alerta_destino_key', 'destino', 'contatoRepetido')
const semEmpresa = unicoOu('contato_de_alerta_empresa_id_fkey', 'empresaId', 'valorInvalido')

interface Dependencias {
  dataSource: DataSource
  cifra: Cifra
  guardaDosAlertas: Guarda
}

/** Whoever calls has found the record in their own scope. */
export const gravacaoDoContato = ({ dataSource, cifra, guardaDosAlertas }: Dependencias): Gravacao => {
  const guardarSegredo = async (manager: EntityManager, id: number, segredo: string | undefined) => {
    if (segredo === undefined) return
    await manager.query(
      `INSERT INTO whatsapp.credencial_do_contato (contato_id, segredo) VALUES ($1, $2)
       ON CONFLICT (contato_id) DO UPDATE SET segredo = excluded.segredo`,
      [id, cifra.selar(segredo, contextoDoSegredo(id))],
    )
  }
  return {
    criar: ({ empresaId, segredo, ...dados }: ParamsType, ator) =>
      dataSource
        .transaction(async (manager) => {
          const dono = await donoDo(manager, ator, empresaId)
          const todos = manager.createQueryBuilder(ContatoDeAlerta, 'c')
          const deles = dono === null ? todos.where('c.empresaId IS NULL') : todos.where({ empresaId: dono })
          if ((await deles.getCount()) >= MAXIMO_DE_CONTATOS) throw recusar('nome', 'contatosDemais')
          if (dados.via === 'webhook' && !segredo) throw recusar('segredo', 'obrigatorio')
          exigirSilencio(dados)
          const contato = manager.create(ContatoDeAlerta, {
            idioma: 'pt-BR',
            recebe: 'tudo',
            fuso: 'America/Sao_Paulo',
            ativo: true,
            ...presentes(dados),
            empresaId: dono,
            destino: lerDestino(dados.via, dados.destino, guardaDosAlertas),
          })
          await manager.save(contato)
          await guardarSegredo(manager, contato.id, segredo)
          await anotarContato(manager, ator, { acao: 'new', antes: null, depois: contato, segredo })
          return contato.id
        })
        .catch(semEmpresa)
        .catch(destinoRepetido),
    atualizar: (id, { segredo, ...dados }, ator) =>
      dataSource
        .transaction(async (manager) => {
          const antes = await travada(manager, ContatoDeAlerta, id)
          const novos = presentes(dados)
          exigirSilencio({ ...antes, ...novos })
          if (novos.destino !== undefined)
            novos.destino = lerDestino(antes.via, String(novos.destino), guardaDosAlertas)
          if (Object.keys(novos).length > 0) await manager.update(ContatoDeAlerta, id, novos)
          await guardarSegredo(manager, id, segredo)
          const depois = await manager.findOneByOrFail(ContatoDeAlerta, { id })
          await anotarContato(manager, ator, { acao: 'edit', antes, depois, segredo })
        })
        .catch(destinoRepetido),
    async remover(id, ator) {
      await dataSource.transaction(async (manager) => {
        const antes = await travada(manager, ContatoDeAlerta, id)
        await manager.delete(ContatoDeAlerta, id)
        await anotarContato(manager, ator, { acao: 'delete', antes, depois: null })
      })
    },
  }
}

const presentes = (dados: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(dados).filter(([, valor]) => valor !== undefined))

/** One without the other has no meaning. */
const exigirSilencio = ({ silencioDe, silencioAte }: ParamsType): void => {
  if (Boolean(silencioDe) !== Boolean(silencioAte))
    throw recusar(silencioDe ? 'silencioAte' : 'silencioDe', 'silencioPelaMetade')
}

/** As it is kept. @throws ValidationError in words: nonsense gets no further than the form */
const lerDestino = (via: Via, escrito: string, guarda: Guarda): string => {
  switch (via) {
    case 'email': {
      const lido = z.email().safeParse(escrito)
      if (!lido.success) throw recusar('destino', 'emailInvalido')
      return lido.data
    }
    case 'whatsapp':
      try {
        return lerNumero(escrito).telefone
      } catch (erro) {
        if (erro instanceof DadosInvalidos) throw recusar('destino', 'telefoneInvalido')
        throw erro
      }
    default:
      if (!URL.canParse(escrito) || /^[a-z]+:\/\/[^/]*@/i.test(escrito))
        throw recusar('destino', 'enderecoInvalido')
      try {
        return guarda.exigirEndereco(escrito, 'alertar')
      } catch (erro) {
        if (erro instanceof EnderecoProibido) throw recusar('destino', 'enderecoInvalido')
        throw erro
      }
  }
}

/** A tenant's is its own company, whatever it asks for; of no company: the operator's. */
const donoDo = async (
  manager: EntityManager,
  ator: Ator,
  pedida: number | undefined,
): Promise<number | null> => {
  const referencia = empresaDoAcesso(ator)
  if (referencia === null) return pedida ?? null
  const { id: propria } = await manager.findOneByOrFail(Empresa, { referencia })
  if (pedida !== undefined && pedida !== propria) throw recusar('empresaId', 'somenteLeitura')
  return propria
}

const CONTADAS = ['via', 'idioma', 'recebe', 'silencioDe', 'silencioAte', 'fuso', 'ativo'] as const
const OCULTAS = ['nome', 'destino'] as const

/** Who it is and how they are reached is theirs: of that the trail says that it changed, no more. */
const anotarContato = (
  manager: EntityManager,
  ator: Ator,
  {
    acao,
    antes,
    depois,
    segredo,
  }: {
    acao: string
    antes: ContatoDeAlerta | null
    depois: ContatoDeAlerta | null
    segredo?: string | undefined
  },
): Promise<void> => {
  const contato = depois ?? antes
  const mudadas = CONTADAS.filter((nome) => antes?.[nome] !== depois?.[nome])
  const retrato = (linha: ContatoDeAlerta | null) =>
    linha && mudadas.length > 0 ? Object.fromEntries(mudadas.map((nome) => [nome, linha[nome]])) : null
  const ocultas = OCULTAS.filter((nome) => antes && depois && antes[nome] !== depois[nome])
  return anotar(manager, ator, {
    acao,
    recurso: 'ContatoDeAlerta',
    id: contato?.id ?? null,
    empresaId: contato?.empresaId ?? null,
    antes: retrato(antes),
    depois: retrato(depois),
    ocultas: [...ocultas, ...(segredo ? ['segredo'] : [])],
  })
}
