import type { ActionContext, ActionRequest } from 'adminjs'
import type { DataSource } from 'typeorm'
import type { ControleDeAcesso } from '../admin/acesso/controle-de-acesso.js'
import { anotar } from '../admin/recurso/gravar.js'
import { guardarAcao } from '../admin/recurso/guardar-acao.js'
import { acoesDoUsuario } from '../resources/usuario/acoes.js'
import { Usuario } from '../resources/usuario/usuario.js'
import type { Correio } from '../services/correio/correio.js'
import type { Registro } from '../services/registro/registro.js'
import { enviarLinkDeSenha } from './cartas.js'
import { enderecoDoLink } from './escolher-senha.js'
import { criarLinkDeSenha, HORAS } from './senha-a-escolher.js'

export interface Convites {
  /** Null: the link is for the admin to hand over. */
  correio: Correio | null
  siteUrl: string
  raiz: string
  registro: Registro
}

/** What the page of an invitation is told. */
export interface Convite {
  porEmail: boolean
  horas: number
  ativo: boolean
  /** Absent: nothing was asked for yet. `link`: where no mail took it. */
  feito?: { enviado: boolean; link: string | null }
}

/** An admin's way to let somebody in: a link by which they choose their own password, mailed or shown once. */
export const criarAcaoDeConvidar = (
  dataSource: DataSource,
  controleDeAcesso: ControleDeAcesso,
  { correio, siteUrl, raiz, registro }: Convites,
) => {
  const guarda = guardarAcao(acoesDoUsuario, 'convidar', controleDeAcesso)

  const convidar = async ({ id, nome, email }: Usuario): Promise<NonNullable<Convite['feito']>> => {
    const token = await criarLinkDeSenha(dataSource.manager, { usuarioId: id, ocasiao: 'convite' })
    const link = enderecoDoLink({ siteUrl, raiz }, token)
    if (!correio) return { enviado: false, link }
    return enviarLinkDeSenha(correio, { email, nome, link, ocasiao: 'convite' }).then(
      () => ({ enviado: true, link: null }),
      (err: unknown) => {
        registro.error({ err }, 'o convite não foi enviado')
        return { enviado: false, link }
      },
    )
  }

  return {
    ...guarda.opcoes,
    component: 'ConviteDeUsuario',
    async handler(request: ActionRequest, _resposta: unknown, contexto: ActionContext) {
      const { ator, record } = guarda.exigirComRegistro(contexto)
      const usuario = await dataSource.getRepository(Usuario).findOneByOrFail({ id: Number(record.id()) })
      const { ativo, id, empresaId } = usuario
      const convite: Convite = { porEmail: correio !== null, horas: HORAS.convite, ativo }
      if (request.method === 'post' && ativo) {
        convite.feito = await convidar(usuario)
        await anotar(dataSource.manager, ator, {
          acao: 'convidar',
          recurso: 'Usuario',
          id,
          empresaId,
          antes: null,
          depois: null,
        })
      }
      return {
        record: record.toJSON(contexto.currentAdmin),
        convite,
        ...(request.method === 'post' &&
          !ativo && { notice: { message: 'usuarioInativo', type: 'error' as const } }),
      }
    },
  }
}
