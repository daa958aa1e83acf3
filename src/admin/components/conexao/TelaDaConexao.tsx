import React from 'react'
import { Link } from 'react-router-dom'
import type { Acao } from '../../../resources/configuracao-whatsapp/acoes.js'
import { enderecoDaLista, enderecoDoLogin } from '../base/endereco.js'
import { Raiz } from '../base/Raiz.js'
import { usarTextos } from '../base/textos.js'
import { Avisos } from './Avisos.js'
import { Convite } from './Convite.js'
import { Espera } from './Espera.js'
import { PainelDaConexao } from './PainelDaConexao.js'
import { usarConexao } from './usar-conexao.js'

interface Props {
  id: number
  pode: ReadonlySet<string>
  acaoInicial?: Acao | null
  comVolta?: boolean
}

/** One company's connection: what the record actions and the tenant's first page show. */
export const TelaDaConexao = ({ id, pode, acaoInicial = null, comVolta = false }: Props) => {
  const { t } = usarTextos()
  const conexao = usarConexao(id)
  const { lido } = conexao
  if (conexao.falha === 'sessao') {
    return (
      <Raiz className="wa-conexao">
        <h1 className="wa-so-leitor">{t('conexao.titulo')}</h1>
        <div className="wa-quadro" role="alert">
          <Convite icone="Lock" tom="neutro" titulo={t('conexao.vivo.sessao')}>
            <a className="wa-botao wa-botao-principal" href={enderecoDoLogin()}>
              {t('conexao.vivo.entrar')}
            </a>
          </Convite>
        </div>
      </Raiz>
    )
  }
  if (lido && lido !== 'inexistente') {
    return (
      <Raiz className="wa-conexao">
        <PainelDaConexao
          conexao={conexao}
          lido={lido}
          pode={pode}
          acaoInicial={acaoInicial}
          comVolta={comVolta}
        />
      </Raiz>
    )
  }
  return (
    <Raiz className="wa-conexao">
      <h1 className="wa-so-leitor">{t('conexao.titulo')}</h1>
      <Avisos {...conexao} />
      <div className="wa-quadro">
        {lido === 'inexistente' ? (
          <Convite icone="HelpCircle" tom="neutro" titulo={t('conexao.naoConfiguradaAinda')}>
            {comVolta && (
              <Link className="wa-botao" to={enderecoDaLista('ConfiguracaoWhatsApp')}>
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
