import type { ComponentLoader } from 'adminjs'

/** React components of the plugin: what AdminJS calls them, and their file in components/. */
const COMPONENTES = [
  'Conexao',
  'Inicio',
  'ListaComBusca',
  'EtiquetaDeStatus',
  'EtiquetaDoResultado',
  'ErroDoEvento',
  'Reprocessar',
  'MudancasAuditadas',
  'PalavraInteira',
  'DadosDaEmpresa',
  'AcaoDaOrfa',
  'EmMassa',
  'NumeroDeTelefone',
  'Momento',
  'Diagnostico',
  'LinhaDoTempo',
  'Ficha',
  'Conversa',
  'ConversaDaMensagem',
  'NomeDaConversa',
  'TextoDaMensagem',
  'SituacaoDaMensagem',
  'TentarDeNovo',
  'TextoDoModelo',
  'EscritaDoModelo',
] as const

/** Tells the host's loader about our components; its bundler does the rest. */
export const registrarComponentes = (loader: ComponentLoader): void => {
  for (const nome of COMPONENTES) {
    // AdminJS finds the extension: .tsx in this repository, .js in the package.
    loader.add(nome, new URL(`./components/${nome}`, import.meta.url).pathname)
  }
}
