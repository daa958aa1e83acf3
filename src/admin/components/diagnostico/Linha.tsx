import React from 'react'
import { Link } from 'react-router-dom'
import {
  CAMINHOS,
  type Caminho,
  type Cor,
  type LinhaDoDiagnostico,
  type Reparo,
} from '../../../resources/configuracao-whatsapp/diagnostico.js'
import { Botao } from '../base/Botao.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { LinkDeRegistro } from '../base/LinkDeRegistro.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { usePalavras } from './palavras.js'

/** A shape and a word for each: colour alone says nothing to some. */
const SIMBOLO: Record<Cor, string> = {
  verde: 'CheckCircle',
  amarelo: 'AlertTriangle',
  vermelho: 'XCircle',
  cinza: 'MinusCircle',
}

/** The others are called what they are called everywhere. */
const COM_NOME_SEU = ['verQrcode', ...CAMINHOS] as const
const temNomeSeu = (reparo: Reparo | Caminho): reparo is (typeof COM_NOME_SEU)[number] =>
  COM_NOME_SEU.some((nome) => nome === reparo)

const PAGINA: Record<Caminho, string> = { abrirConexao: 'conectar', abrirServidor: 'configurarServidor' }

interface Props {
  id: string
  linha: LinhaDoDiagnostico
  ocupado: boolean
  consertar: (reparo: Reparo) => void
}

export const Linha = ({ id, linha, ocupado, consertar }: Props) => {
  const { t } = useTextos()
  const palavras = usePalavras()
  const { verificacao, cor } = linha
  return (
    <li className={`wa-linha wa-linha-${cor}`} id={`wa-linha-${verificacao}`} tabIndex={-1}>
      <span className="wa-linha-marca">
        <Simbolo nome={SIMBOLO[cor]} tamanho={22} />
      </span>
      <div className="wa-linha-texto">
        <h3>
          {t(`diagnostico.verificacoes.${verificacao}`)}
          <span className="wa-linha-cor">{t(`diagnostico.cores.${cor}`)}</span>
        </h3>
        <p>{palavras(linha)}</p>
        {linha.motivo === 'servidor_sem_licenca' && linha.dados.registro && (
          <p>
            <LinkDeRegistro endereco={String(linha.dados.registro)} />
          </p>
        )}
      </div>
      <Conserto id={id} linha={linha} ocupado={ocupado} consertar={consertar} />
    </li>
  )
}

const Conserto = ({ id, linha: { reparo, verificacao }, ocupado, consertar }: Props) => {
  const { t, acao } = useTextos()
  if (!reparo) return null
  const rotulo = temNomeSeu(reparo) ? t(`diagnostico.reparos.${reparo}`) : acao(reparo)
  const caminho = CAMINHOS.find((nome) => nome === reparo)
  if (caminho) {
    return (
      <Link
        className="wa-botao wa-linha-botao"
        to={enderecoDoRegistro('ConfiguracaoWhatsApp', id, PAGINA[caminho])}
      >
        {rotulo}
      </Link>
    )
  }
  return (
    <span className="wa-linha-botao">
      <Botao desligado={ocupado} aoClicar={() => consertar(reparo as Reparo)}>
        {rotulo}
        <span className="wa-so-leitor">: {t(`diagnostico.verificacoes.${verificacao}`)}</span>
      </Botao>
    </span>
  )
}
