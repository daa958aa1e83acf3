import React, { useState } from 'react'
import { Link } from 'react-router-dom'
import { COM_RESPOSTA } from '../../../resources/conversa/conversa-aberta.js'
import { enderecoDoLogin, enderecoDoRegistro } from '../base/endereco.js'
import { formatarTelefone } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { Simbolo } from '../base/Simbolo.js'
import { useTextos } from '../base/textos.js'
import { Rosto } from '../caixa/Rosto.js'
import type { Alvo } from '../resposta/alvo.js'
import { CaixaDeEnvio } from './CaixaDeEnvio.js'
import { Mensagens } from './Mensagens.js'
import { MudarNome } from './MudarNome.js'
import { nomeDoContato } from './nome-do-contato.js'
import { useConversa } from './use-conversa.js'

interface Props {
  id: string
  /** The message it was found by; null: the end. */
  emVoltaDe: string | null
  /** Changes whenever the box is to have the cursor; null: not by itself. */
  escrever: string | null
  aoVoltar: () => void
  aoIrParaOFim: () => void
}

/** One conversation, as everybody knows it from the phone. */
export const TelaDaConversa = ({ id, emVoltaDe, escrever, aoVoltar, aoIrParaOFim }: Props) => {
  const { t, mensagem } = useTextos()
  const tela = useConversa(id, emVoltaDe)
  const { conversa } = tela
  const [alvo, setAlvo] = useState<Alvo | null>(null)

  const volta = (
    <button
      type="button"
      className="wa-conversa-volta"
      onClick={aoVoltar}
      aria-label={t('conexao.voltar')}
      title={t('conexao.voltar')}
    >
      <Simbolo nome="ArrowLeft" />
    </button>
  )
  if (!conversa || conversa === 'inexistente')
    return (
      <div className="wa-conversa">
        <header className="wa-conversa-topo">{volta}</header>
        <Ausente tela={tela} />
      </div>
    )

  const { podeResponder } = conversa
  const numero = conversa.telefone ? formatarTelefone(conversa.telefone) : null
  const nome = nomeDoContato(conversa, t)
  const embaixo = [numero !== nome && numero, conversa.variasEmpresas && conversa.empresa]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className="wa-conversa">
      <header className="wa-conversa-topo">
        {volta}
        <Rosto id={id} nome={conversa.nome} tipo={conversa.tipo} foto={conversa.foto} />
        <div>
          <h2>{nome}</h2>
          {embaixo && <p className="wa-suave">{embaixo}</p>}
        </div>
        {conversa.podeRenomear && <MudarNome conversa={conversa} aoMudar={tela.recarregar} />}
      </header>
      {conversa.status !== 'conectado' && (
        <Mensagem tipo="info">
          {t('caixa.desconectado')}{' '}
          {podeResponder && (
            <Link
              to={enderecoDoRegistro('ConfiguracaoWhatsApp', String(conversa.configuracaoId), 'conectar')}
            >
              {t('caixa.conectar')}
            </Link>
          )}
        </Mensagem>
      )}
      {!conversa.comConteudo && <Mensagem tipo="info">{t('conversas.ocultas')}</Mensagem>}
      <Mensagens
        conversa={conversa}
        tela={tela}
        nome={nome}
        podeResponder={podeResponder}
        aoEscolher={setAlvo}
        emVoltaDe={emVoltaDe}
        aoIrParaOFim={aoIrParaOFim}
      />
      {tela.erro && <Mensagem tipo="erro">{mensagem(tela.erro)}</Mensagem>}
      {(tela.falha === 'rede' || tela.vivo === 'caido') && (
        <Mensagem tipo="info">
          {t(tela.falha === 'rede' ? 'conexao.vivo.semRede' : 'conexao.vivo.semTempoReal')}
        </Mensagem>
      )}
      {!podeResponder && <p className="wa-suave wa-conversa-nota">{t('conversas.soLeitura')}</p>}
      {podeResponder && !COM_RESPOSTA.includes(conversa.tipo) && (
        <p className="wa-suave wa-conversa-nota">{t('conversas.soNoCelular')}</p>
      )}
      {podeResponder && COM_RESPOSTA.includes(conversa.tipo) && (
        <CaixaDeEnvio
          conversa={conversa}
          tela={tela}
          nome={nome}
          alvo={alvo}
          aoMudarAlvo={setAlvo}
          escrever={escrever}
        />
      )}
    </div>
  )
}

/** What is said where there is no conversation to show. */
const Ausente = ({ tela }: { tela: ReturnType<typeof useConversa> }) => {
  const { t, mensagem } = useTextos()
  if (tela.falha === 'sessao')
    return (
      <Mensagem tipo="erro">
        {t('conexao.vivo.sessao')} <a href={enderecoDoLogin()}>{t('conexao.vivo.entrar')}</a>
      </Mensagem>
    )
  if (tela.conversa === 'inexistente') return <Mensagem tipo="erro">{t('conversas.naoExiste')}</Mensagem>
  return (
    <Mensagem tipo={tela.falha || tela.erro ? 'erro' : 'info'}>
      {tela.falha ? t('conexao.vivo.semRede') : tela.erro ? mensagem(tela.erro) : t('conversas.carregando')}
    </Mensagem>
  )
}
