import type { CurrentAdmin, ResourceDecorator } from 'adminjs'
import type { DeclaracaoDeRecurso } from '../../resources/declaracao.js'
import { type ControleDeAcesso, empresaDoAcesso } from '../acesso/controle-de-acesso.js'

/** Fields whose only value, to a company, is itself. */
const DA_EMPRESA = ['empresaId']
/** Of these a company has one. */
const UM_SO: readonly string[] = ['Empresa', 'ConfiguracaoWhatsApp']
/** Reached by way of the other. */
const FORA_DO_MENU: readonly string[] = ['Empresa']

/**
 * What a company is spared in its panel: the column with its own name, the filter by it, and a list of one company, which
 * its page replaces.
 */
export const pouparEmpresa = (
  decorado: ResourceDecorator,
  { id }: Pick<DeclaracaoDeRecurso, 'id'>,
  controleDeAcesso: ControleDeAcesso,
): void => {
  const original = decorado.toJSON.bind(decorado)
  const ehEmpresa = (usuario: CurrentAdmin | undefined): boolean => {
    const acesso = controleDeAcesso.acessoDe(usuario)
    return acesso !== null && empresaDoAcesso(acesso) !== null
  }
  decorado.toJSON = (usuario) => {
    const json = original(usuario)
    if (!ehEmpresa(usuario)) return json
    const semEla = (campos: typeof json.listProperties) =>
      campos.filter(({ name }) => !DA_EMPRESA.includes(name))
    return {
      ...json,
      ...(FORA_DO_MENU.includes(id) && { navigation: { ...json.navigation, show: false } as never }),
      listProperties: semEla(json.listProperties),
      filterProperties: semEla(json.filterProperties),
      resourceActions: json.resourceActions.map((acao) =>
        acao.name === 'list' ? { ...acao, custom: { ...acao.custom, umSo: UM_SO.includes(id) } } : acao,
      ),
    }
  }
}
