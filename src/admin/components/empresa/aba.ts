import type { ComponentType } from 'react'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import type { ChaveDeTexto } from '../base/textos.js'
import type { Conexao, Lido } from '../conexao/use-conexao.js'

/** What a tab is given: the company, as it is now, and what the user may do to it. */
export interface DaEmpresa {
  conexao: Conexao
  lido: Lido
  pode: ReadonlySet<string>
  /** Asks what there is to ask, then does it. */
  fazer: (acao: Acao) => void
}

export interface Aba {
  /** In the page's address. */
  nome: string
  /** The action whose page opens on it, where that has another name. */
  acao?: string
  icone: string
  /** What it is called: as the resource in the menu, as the action, or by a text of its own. */
  chamada: { recurso: string } | { acao: string } | { texto: ChaveDeTexto }
  /** Only for who may list this resource, or carry out this action. Neither: for everybody who sees the page. */
  exige?: { recurso: string } | { acao: string }
  Conteudo: ComponentType<DaEmpresa>
}
