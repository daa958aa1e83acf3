import type { ActionProps } from 'adminjs'
import React from 'react'
import { Link } from 'react-router-dom'
import { enderecoDaLista, enderecoDoLogin } from './base/endereco.js'
import { formatarTelefone } from './base/formatos.js'
import { Mensagem } from './base/Mensagem.js'
import { Raiz } from './base/Raiz.js'
import { Simbolo } from './base/Simbolo.js'
import { usarTextos } from './base/textos.js'
import { CaixaDeEnvio } from './conversa/CaixaDeEnvio.js'
import { Mensagens } from './conversa/Mensagens.js'
import { nomeDoContato } from './conversa/nome-do-contato.js'
import { usarConversa } from './conversa/usar-conversa.js'

/** One conversation, as everybody knows it from the phone. */
const TelaDaConversa = ({ id }: { id: string }) => {
  const { t, mensagem } = usarTextos()
  const tela = usarConversa(id)
  const { conversa } = tela

  if (tela.falha === 'sessao')
    return (
      <Mensagem tipo="erro">
        {t('conexao.vivo.sessao')} <a href={enderecoDoLogin()}>{t('conexao.vivo.entrar')}</a>
      </Mensagem>
    )
  if (conversa === 'inexistente') return <Mensagem tipo="erro">{t('conversas.naoExiste')}</Mensagem>
  if (!conversa)
    return (
      <Mensagem tipo={tela.falha || tela.erro ? 'erro' : 'info'}>
        {tela.falha ? t('conexao.vivo.semRede') : tela.erro ? mensagem(tela.erro) : t('conversas.carregando')}
      </Mensagem>
    )

  const { podeResponder } = conversa
  const numero = conversa.telefone ? formatarTelefone(conversa.telefone) : null
  const nome = nomeDoContato(conversa, t)
  return (
    <>
      <header className="wa-conversa-topo">
        <Link
          className="wa-conversa-volta"
          to={enderecoDaLista('Conversa')}
          aria-label={t('conexao.voltar')}
          title={t('conexao.voltar')}
        >
          <Simbolo nome="ArrowLeft" />
        </Link>
        <div>
          <h1>{nome}</h1>
          <p className="wa-suave">
            {[numero !== nome && numero, conversa.empresa].filter(Boolean).join(' · ')}
          </p>
        </div>
      </header>
      {!conversa.comConteudo && <Mensagem tipo="info">{t('conversas.ocultas')}</Mensagem>}
      <Mensagens conversa={conversa} tela={tela} nome={nome} podeResponder={podeResponder} />
      {tela.erro && <Mensagem tipo="erro">{mensagem(tela.erro)}</Mensagem>}
      {(tela.falha === 'rede' || tela.vivo === 'caido') && (
        <Mensagem tipo="info">
          {t(tela.falha === 'rede' ? 'conexao.vivo.semRede' : 'conexao.vivo.semTempoReal')}
        </Mensagem>
      )}
      {!podeResponder && <p className="wa-suave wa-conversa-nota">{t('conversas.soLeitura')}</p>}
      {podeResponder && !conversa.telefone && (
        <p className="wa-suave wa-conversa-nota">
          {t(conversa.tipo === 'contato' ? 'conversas.semResposta' : 'conversas.soNoCelular')}
        </p>
      )}
      {podeResponder && conversa.telefone && <CaixaDeEnvio conversa={conversa} tela={tela} />}
    </>
  )
}

const Conversa = ({ record, resource }: ActionProps) => {
  if (!record) return null
  return (
    <Raiz className="wa-conversa">
      <TelaDaConversa key={`${resource.id}-${record.id}`} id={record.id} />
    </Raiz>
  )
}

export default Conversa
