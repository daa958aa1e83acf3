import type { ActionContext, CurrentAdmin, PropertyOptions, ResourceOptions } from 'adminjs'
import type { z } from 'zod'
import { EMBUTIDAS } from '../../resources/acao-declarada.js'
import type { Campo, DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../acesso/controle-de-acesso.js'
import { BUSCA } from './filtros.js'
import { limitarPagina } from './pagina-da-lista.js'

/** AdminJS options out of a declaration: its own actions, open to those whom the declaration names. */
export const opcoesDoRecurso = (
  {
    id,
    campos,
    titulo,
    ordem,
    icone,
    escrita,
    buscar,
    contarAte,
    aoVivo = false,
    csv = false,
  }: DeclaracaoDeRecurso,
  controleDeAcesso: ControleDeAcesso,
): ResourceOptions => {
  const nomes = (lugar: keyof Campo['em']) => Object.keys(campos).filter((nome) => campos[nome]?.em[lugar])
  const permitida =
    (acao: string) =>
    ({ currentAdmin }: ActionContext) =>
      controleDeAcesso.permite(currentAdmin, id, acao)
  const formulario = (doForm: string[], usuario: CurrentAdmin | undefined) => {
    const acesso = controleDeAcesso.acessoDe(usuario)
    const daCasa = acesso !== null && empresaDoAcesso(acesso) === null
    return doForm.filter((nome) => daCasa || !campos[nome]?.soDaRetaguarda)
  }
  return {
    id,
    titleProperty: titulo,
    sort: { sortBy: ordem.campo, direction: ordem.direcao },
    navigation: { name: null, icon: icone } as unknown as NonNullable<ResourceOptions['navigation']>,
    listProperties: nomes('lista'),
    showProperties: nomes('ficha'),
    // Without BUSCA: the search box above the list is its one place.
    filterProperties: nomes('filtro'),
    editProperties: [...new Set([...nomes('criacao'), ...nomes('edicao')])],
    properties: {
      ...Object.fromEntries(
        Object.entries(campos).map(([nome, campo]) => [
          nome,
          { ...opcoesDoCampo(campo), isRequired: obrigatorio(escrita?.criar, nome) },
        ]),
      ),
      ...(buscar && { [BUSCA]: { type: 'string', isVisible: soNoFiltro } }),
    },
    actions: Object.fromEntries(
      Object.keys(EMBUTIDAS).map((acao) => [
        acao,
        {
          isAccessible: permitida(acao),
          showInDrawer: false,
          // What is done to a list is not offered over one record.
          showResourceActions: acao === 'list',
          // One list of fields serves both forms in AdminJS; a layout tells them apart.
          ...((acao === 'new' || acao === 'edit') && {
            component: 'WhatsAppFormularioDoRegistro',
            layout: (usuario?: CurrentAdmin) =>
              formulario(nomes(acao === 'new' ? 'criacao' : 'edicao'), usuario),
          }),
          ...(acao === 'show' && { component: 'WhatsAppFicha', hideActionHeader: true }),
          ...(acao === 'list' && {
            component: 'WhatsAppListaComBusca',
            before: limitarPagina,
            custom: {
              busca: buscar !== undefined,
              aoVivo,
              csv,
              contarAte,
            },
          }),
        },
      ]),
    ),
  }
}

/** Whoever creates one has to fill this in. */
const obrigatorio = (criar: z.ZodObject | undefined, nome: string): boolean => {
  const campo = criar?.shape[nome] as z.ZodType | undefined
  return campo ? !campo.safeParse(undefined).success : false
}

const soNoFiltro = { list: false, show: false, edit: false, filter: true }

const opcoesDoCampo = ({
  tipo,
  em,
  componente = tipo === 'momento' ? 'WhatsAppMomento' : undefined,
  componenteDeEdicao,
  ordenavel,
}: Campo): PropertyOptions => ({
  isVisible: {
    list: em.lista ?? false,
    show: em.ficha ?? false,
    edit: Boolean(em.edicao || em.criacao),
    filter: em.filtro ?? false,
  },
  isSortable: ordenavel ?? false,
  components: {
    ...(componente && { list: componente, show: componente }),
    ...(componenteDeEdicao && { edit: componenteDeEdicao }),
    ...(tipo === 'momento' && { filter: 'WhatsAppFiltroDePeriodo' }),
    ...(tipo === 'referencia' && { filter: 'WhatsAppFiltroDeReferencia' }),
  },
})
