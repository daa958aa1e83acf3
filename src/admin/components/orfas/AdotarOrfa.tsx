import React, { type FormEvent, useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import type { Candidata } from '../../../services/orfas/listar-candidatas.js'
import type { RespostaDaOrfa } from '../../acoes-da-orfa.js'
import { Botao } from '../base/Botao.js'
import { enderecoDoRegistro } from '../base/endereco.js'
import { Mensagem } from '../base/Mensagem.js'
import { usarTextos } from '../base/textos.js'
import { chamarAcaoDoRegistro, usarAcaoDoRegistro } from '../base/usar-acao-do-registro.js'
import { EscolhaDeEmpresa } from './EscolhaDeEmpresa.js'

/** Which company the instance goes to: one that has none. */
export const AdotarOrfa = ({ id, nome }: { id: string; nome: string }) => {
  const { t, acao, mensagem } = usarTextos()
  const { andamento, erro, fazer } = usarAcaoDoRegistro({ recurso: 'InstanciaOrfa', id, acao: 'adotar' })
  const [candidatas, setCandidatas] = useState<Candidata[] | 'falhou' | null>(null)
  const [escolhida, setEscolhida] = useState('')

  useEffect(() => {
    chamarAcaoDoRegistro<RespostaDaOrfa>({ recurso: 'InstanciaOrfa', id, acao: 'adotar' }).then(
      ({ candidatas: lidas }) => {
        setCandidatas(lidas ?? [])
        if (lidas?.length === 1) setEscolhida(String(lidas[0]?.configuracaoId))
      },
      () => setCandidatas('falhou'),
    )
  }, [id])

  const adotar = (evento: FormEvent) => {
    evento.preventDefault()
    if (escolhida && andamento !== 'fazendo') void fazer({ configuracaoId: Number(escolhida) })
  }

  return (
    <>
      <h1>{t('reconciliacao.orfas.adotar.titulo', { nome })}</h1>
      <p>{t('reconciliacao.orfas.adotar.texto')}</p>
      <p className="wa-suave">{t('moldura.dados.registrado')}</p>
      {candidatas === null && <Mensagem tipo="info">{t('conexao.carregando')}</Mensagem>}
      {candidatas === 'falhou' && <Mensagem tipo="erro">{mensagem('erros.inesperado')}</Mensagem>}
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
      {andamento !== 'feito' && Array.isArray(candidatas) && candidatas.length === 0 && (
        <Mensagem tipo="info">{t('reconciliacao.orfas.adotar.ninguem')}</Mensagem>
      )}
      {andamento !== 'feito' && Array.isArray(candidatas) && candidatas.length > 0 && (
        <form className="wa-eventos-formulario" onSubmit={adotar} noValidate>
          <EscolhaDeEmpresa candidatas={candidatas} escolhida={escolhida} aoEscolher={setEscolhida} />
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
