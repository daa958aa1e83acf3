import React, { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router-dom'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import { enderecoDoLogin } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { enderecoDeVolta } from '../base/volta.js'
import { Avisos } from '../conexao/Avisos.js'
import { Convite } from '../conexao/Convite.js'
import { DialogoDaAcao } from '../conexao/DialogoDaAcao.js'
import { ehSecundaria, fazSentido, type Secundaria } from '../conexao/disponiveis.js'
import { Espera } from '../conexao/Espera.js'
import { type Conexao, type Lido, useConexao } from '../conexao/use-conexao.js'
import { Abas, useAba } from './Abas.js'
import { Cabecalho } from './Cabecalho.js'
import { ABA_DA_CONEXAO } from './lista-de-abas.js'
import { MenuDaConexao } from './MenuDaConexao.js'

interface Props {
  id: number
  /** Names of the actions the user may carry out. */
  pode: ReadonlySet<string>
  /** The page's address, without its query. */
  endereco: string
  /** The action by which it was opened. */
  acaoInicial?: Acao | null
  /** The tab, where the address names none. */
  abaInicial?: string
  /** There is a list to go back to. */
  comVolta?: boolean
}

/** All there is of one company, and first of all its connection: for the back office and for the company itself. */
export const TelaDaEmpresa = ({ id, comVolta = false, ...resto }: Props) => {
  const { t } = useTextos()
  const conexao = useConexao(id)
  const { lido } = conexao
  const semSessao = conexao.falha === 'sessao'
  if (lido && lido !== 'inexistente') {
    return (
      <Raiz className="wa-conexao wa-empresa">
        <Pronta conexao={conexao} lido={lido} comVolta={comVolta} {...resto} />
      </Raiz>
    )
  }
  return (
    <Raiz className="wa-conexao wa-empresa">
      <h1 className="wa-so-leitor">{t('conexao.titulo')}</h1>
      <Avisos {...conexao} />
      <div className="wa-quadro">
        {semSessao ? (
          <SessaoTerminada />
        ) : lido === 'inexistente' ? (
          <Convite icone="HelpCircle" tom="neutro" titulo={t('conexao.naoConfiguradaAinda')}>
            {comVolta && (
              <Link className="wa-botao" to={enderecoDeVolta('ConfiguracaoWhatsApp')}>
                {t('conexao.voltar')}
              </Link>
            )}
          </Convite>
        ) : (
          <Espera titulo={t('conexao.carregando')} />
        )}
      </div>
    </Raiz>
  )
}

/** What was typed in the page stays where it is, meanwhile. */
const SessaoTerminada = () => {
  const { t } = useTextos()
  return (
    <div role="alert">
      <Convite icone="Lock" tom="neutro" titulo={t('conexao.vivo.sessao')}>
        <a className="wa-botao wa-botao-principal" href={enderecoDoLogin()}>
          {t('conexao.vivo.entrar')}
        </a>
      </Convite>
    </div>
  )
}

interface DaPronta extends Omit<Props, 'id'> {
  conexao: Conexao
  lido: Lido
}

/** The page, once there is something to show. */
const Pronta = ({
  conexao,
  lido,
  pode,
  endereco,
  acaoInicial = null,
  abaInicial = ABA_DA_CONEXAO,
  comVolta = false,
}: DaPronta) => {
  const { acao: nomeDaAcao } = useTextos()
  const { search } = useLocation()
  const { enviando, enviar } = conexao
  const { estado } = lido
  const [aberto, setAberto] = useState<Secundaria | null>(null)
  const { nome: aba, Conteudo } = useAba(new URLSearchParams(search).get('aba') ?? abaInicial, pode)
  const naConexao = aba === ABA_DA_CONEXAO
  const ocupado = enviando !== null || estado.operacao !== null
  const semSessao = conexao.falha === 'sessao'

  const fazer = (acao: Acao) => {
    if (acao === 'verificarStatus' || !ehSecundaria(acao)) void enviar(acao)
    else setAberto(acao)
  }

  // The action by which the page was opened, once: only what harms nobody runs by itself, the rest is asked first.
  const jaAbriu = useRef(false)
  useEffect(() => {
    if (jaAbriu.current || !acaoInicial || !pode.has(acaoInicial)) return
    jaAbriu.current = true
    if (acaoInicial === 'verQrcode' && estado.ativo && estado.status === 'aguardando_qr' && !estado.qr)
      void enviar(acaoInicial)
    if (ehSecundaria(acaoInicial) && fazSentido(acaoInicial, estado)) fazer(acaoInicial)
  })

  // The picture of an error says the same already.
  const jaDito = naConexao && estado.status === 'erro' && conexao.aviso?.chave === `erros.${estado.erro}`
  return (
    <>
      <Cabecalho estado={estado} comVolta={comVolta}>
        {!naConexao && estado.status !== 'conectado' && estado.ativo && pode.has('conectar') && (
          <Link className="wa-botao wa-botao-principal" to={endereco}>
            <Simbolo nome="Smartphone" tamanho={16} />
            {nomeDaAcao('conectar')}
          </Link>
        )}
        {!semSessao && <MenuDaConexao estado={estado} pode={pode} ocupado={ocupado} aoEscolher={fazer} />}
      </Cabecalho>
      <Abas pode={pode} aberta={aba} endereco={endereco} />
      <Avisos {...conexao} aviso={jaDito ? null : conexao.aviso} />
      {semSessao && (
        <div className="wa-quadro">
          <SessaoTerminada />
        </div>
      )}
      {/* Where something may be half filled in, it is not taken away. */}
      {!(semSessao && naConexao) && <Conteudo conexao={conexao} lido={lido} pode={pode} fazer={fazer} />}
      {aberto && (
        <DialogoDaAcao
          acao={aberto}
          estado={estado}
          aoFechar={() => setAberto(null)}
          aoConfirmar={(dados) => {
            setAberto(null)
            void enviar(aberto, dados)
          }}
        />
      )}
    </>
  )
}
