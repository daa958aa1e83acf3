import React from 'react'
import { AlertasDaEmpresa } from '../alertas/AlertasDaEmpresa.js'
import { TelaDoComportamento } from '../comportamento/TelaDoComportamento.js'
import { PainelDaConexao } from '../conexao/PainelDaConexao.js'
import { TelaDoDiagnostico } from '../diagnostico/TelaDoDiagnostico.js'
import { PainelDaDisponibilidade } from '../disponibilidade/PainelDaDisponibilidade.js'
import { LinhaDoTempo } from '../linha/LinhaDoTempo.js'
import { PainelDaSaude } from '../saude/PainelDaSaude.js'
import { AbaDeRegistros } from './AbaDeRegistros.js'
import type { Aba } from './aba.js'
import { Configuracoes } from './Configuracoes.js'

/** What a company has in a list of the panel's. */
const deRegistros = (recurso: string, icone: string, exceto: readonly string[] = []): Aba => ({
  nome: recurso,
  icone,
  chamada: { recurso },
  exige: { recurso },
  Conteudo: ({ lido: { estado } }) => (
    <AbaDeRegistros recurso={recurso} empresaId={estado.empresaId} exceto={exceto} />
  ),
})

/** The first one: the page's own address. */
export const ABA_DA_CONEXAO = 'conexao'

/** The page's tabs, in their order. Another one is another line here. */
export const ABAS: readonly [Aba, ...Aba[]] = [
  {
    nome: ABA_DA_CONEXAO,
    icone: 'Smartphone',
    chamada: { texto: 'empresa.abas.conexao' },
    Conteudo: PainelDaConexao,
  },
  deRegistros('Conversa', 'MessageCircle'),
  deRegistros('EventoWebhook', 'Inbox'),
  {
    nome: 'linhaDoTempo',
    icone: 'Clock',
    chamada: { acao: 'linhaDoTempo' },
    exige: { acao: 'linhaDoTempo' },
    Conteudo: ({ lido: { estado } }) => <LinhaDoTempo id={String(estado.id)} />,
  },
  {
    nome: 'diagnosticar',
    icone: 'Activity',
    chamada: { acao: 'diagnosticar' },
    exige: { acao: 'diagnosticar' },
    Conteudo: ({ lido: { estado } }) => <TelaDoDiagnostico id={String(estado.id)} />,
  },
  {
    nome: 'disponibilidade',
    icone: 'BarChart2',
    chamada: { acao: 'disponibilidade' },
    exige: { acao: 'disponibilidade' },
    Conteudo: ({ lido: { estado } }) => (
      <div className="wa-quadro">
        <PainelDaDisponibilidade id={String(estado.id)} />
      </div>
    ),
  },
  {
    ...deRegistros('Alerta', 'Bell'),
    acao: 'regrasDeAlerta',
    Conteudo: ({ lido: { estado }, pode }) => (
      <AlertasDaEmpresa
        id={String(estado.id)}
        empresaId={estado.empresaId}
        podeMudarRegras={pode.has('regrasDeAlerta')}
      />
    ),
  },
  {
    nome: 'saude',
    icone: 'Heart',
    chamada: { acao: 'saude' },
    exige: { acao: 'saude' },
    Conteudo: ({ lido: { estado } }) => (
      <div className="wa-quadro">
        <PainelDaSaude id={String(estado.id)} />
      </div>
    ),
  },
  deRegistros('TentativaDeConexao', 'TrendingUp'),
  {
    nome: 'comportamento',
    icone: 'Sliders',
    chamada: { acao: 'comportamento' },
    exige: { acao: 'comportamento' },
    Conteudo: ({ lido: { estado } }) => <TelaDoComportamento id={String(estado.id)} />,
  },
  deRegistros('Auditoria', 'Shield'),
  deRegistros('Usuario', 'Users'),
  {
    nome: 'configuracoes',
    acao: 'edit',
    icone: 'Settings',
    chamada: { texto: 'empresa.abas.configuracoes' },
    Conteudo: Configuracoes,
  },
]
