import type { ActionContext, CurrentAdmin, PropertyOptions, ResourceOptions } from 'adminjs'
import type { ObjectLiteral } from 'typeorm'
import type { Campo, DeclaracaoDeRecurso } from '../resources/declaracao.js'
import { empresaDoAcesso, type Portaria } from './acesso.js'
import { BUSCA } from './filtros.js'
import { temCsv } from './listas-em-csv.js'

/** Lists that follow the hints. */
const AO_VIVO: readonly string[] = ['ConfiguracaoWhatsApp', 'Conversa', 'Mensagem']

const EMBUTIDAS = ['list', 'show', 'search', 'new', 'edit', 'delete', 'bulkDelete'] as const

/** AdminJS options out of a declaration and the table of permissions. */
export const opcoesDoRecurso = <E extends ObjectLiteral>(
  { id, campos, titulo, ordem, icone, buscar }: DeclaracaoDeRecurso<E>,
  portaria: Portaria,
): ResourceOptions => {
  const nomes = (lugar: keyof Campo['em']) => Object.keys(campos).filter((nome) => campos[nome]?.em[lugar])
  const permitida =
    (acao: string) =>
    ({ currentAdmin }: ActionContext) =>
      portaria.permite(currentAdmin, id, acao)
  const formulario = (doForm: string[], usuario: CurrentAdmin | undefined) => {
    const acesso = portaria.acessoDe(usuario)
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
      ...Object.fromEntries(Object.entries(campos).map(([nome, campo]) => [nome, opcoesDoCampo(campo)])),
      ...(buscar && { [BUSCA]: { type: 'string', isVisible: soNoFiltro } }),
    },
    actions: Object.fromEntries(
      EMBUTIDAS.map((acao) => [
        acao,
        {
          isAccessible: permitida(acao),
          showInDrawer: false,
          // What is done to a list is not offered over one record.
          showResourceActions: acao === 'list',
          // One list of fields serves both forms in AdminJS; a layout tells them apart.
          ...((acao === 'new' || acao === 'edit') && {
            layout: (usuario?: CurrentAdmin) =>
              formulario(nomes(acao === 'new' ? 'criacao' : 'edicao'), usuario),
          }),
          ...(acao === 'show' && { component: 'Ficha', hideActionHeader: true }),
          ...(acao === 'list' && {
            component: 'ListaComBusca',
            custom: {
              busca: buscar !== undefined,
              aoVivo: AO_VIVO.includes(id),
              csv: temCsv(id),
            },
          }),
        },
      ]),
    ),
  }
}

const soNoFiltro = { list: false, show: false, edit: false, filter: true }

const opcoesDoCampo = ({
  tipo,
  em,
  componente = tipo === 'momento' ? 'Momento' : undefined,
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
  ...((componente || componenteDeEdicao) && {
    components: {
      ...(componente && { list: componente, show: componente }),
      ...(componenteDeEdicao && { edit: componenteDeEdicao }),
    },
  }),
})
