import { fileURLToPath } from 'node:url'
import type { ComponentLoader } from 'adminjs'

/** Prefixed, so that a host's components keep the names they have. */
const PREFIXO = 'WhatsApp'

/** React components of the plugin: their file in components/, the last part of which AdminJS knows with the prefix. */
const COMPONENTES = [
  'alertas/CampoDoContato',
  'alertas/EtiquetaDoAlerta',
  'alertas/FimDoAlerta',
  'alertas/PausarAlerta',
  'alertas/SituacaoDoAviso',
  'alertas/UmClique',
  'auditoria/Autor',
  'auditoria/MudancasAuditadas',
  'caixa/Caixa',
  'conversa/Conversa',
  'conversa/NomeDaConversa',
  'dados/DadosDaEmpresa',
  'disponibilidade/Porcento',
  'empresa/Empresa',
  'empresa/PaginaDaEmpresa',
  'eventos/ConteudoDoEvento',
  'eventos/ErroDoEvento',
  'eventos/EtiquetaDoResultado',
  'eventos/Reprocessar',
  'evidencia/EtiquetaDeStatus',
  'ficha/Ficha',
  'ficha/FormularioDoRegistro',
  'filtros/FiltroDePeriodo',
  'filtros/FiltroDeReferencia',
  'inicio/Inicio',
  'lista/ListaComBusca',
  'massa/EmMassa',
  'mensagem/ConversaDaMensagem',
  'mensagem/SituacaoDaMensagem',
  'mensagem/TextoDaMensagem',
  'modelos/EscritaDoModelo',
  'modelos/TextoDoModelo',
  'orfas/AcaoDaOrfa',
  'novidades/TentarDeNovo',
  'valores/Dia',
  'valores/Momento',
  'valores/NumeroDeTelefone',
  'valores/PalavraInteira',
] as const

/** Tells the host's loader about our components; its bundler does the rest. */
export const registrarComponentes = (loader: ComponentLoader): void => {
  for (const arquivo of COMPONENTES) {
    // AdminJS finds the extension: .tsx in this repository, .js in the package.
    const caminho = fileURLToPath(new URL(`./components/${arquivo}`, import.meta.url))
    loader.add(PREFIXO + arquivo.replace(/^.*\//, ''), caminho)
  }
}
