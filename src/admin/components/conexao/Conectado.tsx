import React from 'react'
import { Link } from 'react-router-dom'
import type { EstadoDaConexao } from '../../../resources/configuracao-whatsapp/estado-da-conexao.js'
import { Botao } from '../base/Botao.js'
import { enderecoDaFoto, enderecoDaLista } from '../base/endereco.js'
import { Foto } from '../base/Foto.js'
import { formatarMomento, formatarTelefone } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { enderecoDaNovaConversa } from '../caixa/endereco-da-caixa.js'
import { CoberturaDaConexao } from './CoberturaDaConexao.js'

interface Props {
  estado: EstadoDaConexao
  /** Null: not for this user. */
  testar: (() => void) | null
  /** Another request is under way: a second one would be dropped. */
  ocupado: boolean
  enviando: boolean
}

/** Who is connected, and since when. */
export const Conectado = ({ estado, testar, ocupado, enviando }: Props) => {
  const { t, acao, idioma } = useTextos()
  const nome = estado.nome ?? t('conexao.conectado.semNome')
  return (
    <div className="wa-centro">
      <h2>{t('conexao.conectado.titulo')}</h2>
      <div className="wa-perfil">
        <span className="wa-foto">
          <Foto
            endereco={estado.foto && enderecoDaFoto('conexoes', String(estado.id), estado.foto)}
            nome={estado.nome ?? estado.empresaNome}
          />
          <span className="wa-foto-certo">
            <Simbolo nome="Check" tamanho={18} />
          </span>
        </span>
        <div>
          <div className="wa-perfil-nome">{nome}</div>
          {estado.numero && <div className="wa-perfil-numero">{formatarTelefone(estado.numero)}</div>}
          <div className="wa-suave">
            {t('conexao.conectado.desde', { quando: formatarMomento(estado.desde, idioma) })}
          </div>
          {estado.historico !== null && (
            <div className="wa-suave" role="status">
              {t('conexao.conectado.historico', { progresso: estado.historico })}
            </div>
          )}
        </div>
      </div>
      {estado.cobertura && <CoberturaDaConexao cobertura={estado.cobertura} />}
      {estado.numeroRepetido && <Mensagem tipo="erro">{t('conexao.conectado.repetido')}</Mensagem>}
      <p className="wa-suave">{t('conexao.conectado.aSeguir')}</p>
      <div className="wa-linha-de-botoes">
        <Link
          className="wa-botao wa-botao-principal"
          to={enderecoDaLista('Conversa', { empresaId: String(estado.empresaId) })}
        >
          <Simbolo nome="MessageCircle" />
          {t('conexao.conectado.conversas')}
        </Link>
        {estado.podeEscrever && (
          <Link className="wa-botao" to={enderecoDaNovaConversa()}>
            <Simbolo nome="Edit" />
            {t('conexao.conectado.escrever')}
          </Link>
        )}
        {testar && (
          <Botao icone="Send" desligado={ocupado} aoClicar={testar}>
            {enviando ? t('assistente.teste.enviando') : acao('enviarTeste')}
          </Botao>
        )}
      </div>
    </div>
  )
}
