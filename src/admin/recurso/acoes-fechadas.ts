import {
  type ActionContext,
  type ActionRequest,
  ForbiddenError,
  NotFoundError,
  type ResourceDecorator,
  type ResourceOptions,
} from 'adminjs'
import { nomesCabem } from '../acesso/nomes-do-pedido.js'
import { recusar } from './escrita.js'

/**
 * AdminJS runs every action at all three kinds of address (resource, record, bulk) and by GET and POST, and
 * falls over what does not fit, sometimes after having done it. What does not fit is refused beforehand.
 */
export const fecharEnderecos = (opcoes: ResourceOptions): ResourceOptions => ({
  ...opcoes,
  actions: Object.fromEntries(
    Object.entries(opcoes.actions ?? {}).map(([nome, acao]) => [
      nome,
      { ...acao, before: [exigirNomes, exigirEndereco, ...[acao.before ?? []].flat()] },
    ]),
  ),
})

/** For hosts whose panel has nothing of ours before it: the names that the handlers would take apart. */
const exigirNomes = (pedido: ActionRequest): ActionRequest => {
  if (!nomesCabem(pedido.query, pedido.payload)) throw new ForbiddenError('pedidoInvalido')
  return pedido
}

const exigirEndereco = (pedido: ActionRequest, { action, record, records }: ActionContext): ActionRequest => {
  const serve = record ? action.isRecordType() : records ? action.isBulkType() : action.isResourceType()
  if (!serve || (action.name === 'new' && pedido.method !== 'post')) throw new ForbiddenError('semPermissao')
  // AdminJS would write to the record that the body names, instead of the one in the address.
  const { id } = pedido.payload ?? {}
  if (record && id !== undefined && String(id) !== String(record.id())) throw recusar('id', 'somenteLeitura')
  return pedido
}

/** Names come from the address: an unknown action is not found, and `constructor` is no action and no property. */
export const fecharNomes = (decorado: ResourceDecorator): void => {
  // AdminJS asks for the property behind each name of a body before any hook of ours, by all of its prefixes.
  const propriedadeDe = decorado.getPropertyByKey
  decorado.getPropertyByKey = (nome) => (nomesCabem({ [nome]: null }) ? propriedadeDe(nome) : null)
  decorado.properties = Object.assign(Object.create(null), decorado.properties)
  decorado.actions = new Proxy(decorado.actions, {
    get(acoes, nome) {
      if (typeof nome === 'string' && !Object.hasOwn(acoes, nome))
        throw new NotFoundError('acaoInexistente', '')
      return Reflect.get(acoes, nome)
    },
  })
}
