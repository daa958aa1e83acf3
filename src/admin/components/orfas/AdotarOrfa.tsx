import React, { type FormEvent, useState } from 'react'
import { Link } from 'react-router-dom'
import { Botao } from '../base/Botao.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { useTextos } from '../base/textos.js'
import { useAcaoDoRegistro } from '../base/use-acao-do-registro.js'
import { CaixaDeBusca } from '../lista/CaixaDeBusca.js'
import { EscolhaDeEmpresa } from './EscolhaDeEmpresa.js'
import { useCandidatas } from './use-candidatas.js'

const PAUSA_MS = 350

/** Which company the instance goes to: one that has none. */
export const AdotarOrfa = ({ id, nome }: { id: string; nome: string }) => {
  const { t, acao, mensagem } = useTextos()
  const { andamento, erro, fazer } = useAcaoDoRegistro({ recurso: 'InstanciaOrfa', id, acao: 'adotar' })
  const { achadas, falhou, buscar } = useCandidatas(id)
  const [marcada, setMarcada] = useState('')
  const { candidatas = [], total = 0, busca = '' } = achadas ?? {}
  const ids = candidatas.map(({ configuracaoId }) => String(configuracaoId))
  // Nobody adopts by a choice that is out of sight.
  const escolhida = ids.length === 1 ? (ids[0] ?? '') : ids.includes(marcada) ? marcada : ''
  const aEscolher = achadas !== null && (ids.length > 0 || busca !== '')

  const adotar = (evento: FormEvent) => {
    evento.preventDefault()
    if (escolhida && andamento !== 'fazendo') void fazer({ configuracaoId: Number(escolhida) })
  }

  return (
    <>
      <h1>{t('reconciliacao.orfas.adotar.titulo', { nome })}</h1>
      <p>{t('reconciliacao.orfas.adotar.texto')}</p>
      <p className="wa-suave">{t('moldura.dados.registrado')}</p>
      {achadas === null && !falhou && <Mensagem tipo="info">{t('conexao.carregando')}</Mensagem>}
      {falhou && <Mensagem tipo="erro">{mensagem('erros.inesperado')}</Mensagem>}
      {erro && <Mensagem tipo="erro">{erro}</Mensagem>}
      {andamento === 'fazendo' && <Mensagem tipo="info">{t('reconciliacao.orfas.adotar.adotando')}</Mensagem>}
      {andamento === 'feito' && (
        <>
          <Mensagem tipo="certo">{mensagem('feito.adotar')}</Mensagem>
          <Link
            className="wa-botao wa-botao-principal"
            to={enderecoDoRegistro('ConfiguracaoWhatsApp', escolhida, 'conectar')}
          >
            {t('reconciliacao.orfas.adotar.abrir')}
          </Link>
        </>
      )}
      {andamento !== 'feito' && achadas !== null && !aEscolher && (
        <Mensagem tipo="info">{t('reconciliacao.orfas.adotar.ninguem')}</Mensagem>
      )}
      {andamento !== 'feito' && (total > 1 || busca !== '') && (
        <CaixaDeBusca rotulo={t('reconciliacao.orfas.adotar.buscar')} pausaMs={PAUSA_MS} aoBuscar={buscar} />
      )}
      {andamento !== 'feito' && aEscolher && (
        <form className="wa-eventos-formulario" onSubmit={adotar} noValidate>
          <EscolhaDeEmpresa achadas={achadas} escolhida={escolhida} aoEscolher={setMarcada} />
          <Botao
            tipo="submit"
            aparencia="principal"
            icone="UserPlus"
            desligado={!escolhida || andamento === 'fazendo'}
          >
            {acao('adotar')}
          </Botao>
        </form>
      )}
    </>
  )
}
