import { type ActionProps, useNotice } from 'adminjs'
import React, { useCallback, useEffect, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router-dom'
import type { AcaoEmMassa } from '../../../resources/configuracao-whatsapp/em-massa.js'
import type { RespostaEmMassa } from '../../recursos/configuracao-whatsapp/acoes-em-massa.js'
import { enderecoEmMassa } from '../base/endereco.js'
import { chaveDaFalha } from '../base/falha.js'
import { formatarMomento } from '../base/formatos.js'
import { Mensagem } from '../base/Mensagem.js'
import { Raiz } from '../base/Raiz.js'
import { useTextos } from '../base/textos.js'
import { enderecoDeVolta } from '../base/volta.js'
import { Andamento, faltamEm } from './Andamento.js'
import { lerInicio, lerTarefa, pedirTarefa } from './api.js'
import { type ComQue, NovaTarefa } from './NovaTarefa.js'

const RELER_MS = 1500
const FILTRO = 'filters.'

/** One action on many: choose it, then watch it. The address holds the task, so that a reload finds it again. */
const EmMassa = ({ records }: ActionProps) => {
  const { t, acao, mensagem, idioma } = useTextos()
  const avisar = useNotice()
  const navigate = useNavigate()
  const consulta = new URLSearchParams(useLocation().search)
  const tarefaId = Number(consulta.get('tarefa') ?? 0)
  const filtros = Object.fromEntries(
    [...consulta].flatMap(([nome, valor]) =>
      nome.startsWith(FILTRO) ? [[nome.slice(FILTRO.length), valor]] : [],
    ),
  )
  const textoDosFiltros = JSON.stringify(filtros)
  const escolhidas = records && records.length > 0 ? records.map(({ id }) => id) : null
  const [resposta, setResposta] = useState<RespostaEmMassa | null>(null)
  const [estado, setEstado] = useState<'lendo' | 'pronto' | 'falhou'>('lendo')
  const [falha, setFalha] = useState('erros.inesperado')

  const receber = useCallback((pedido: Promise<RespostaEmMassa>) => {
    return pedido.then(
      (lida) => {
        setResposta(lida)
        setEstado('pronto')
        return lida
      },
      (erro: unknown) => {
        setFalha(chaveDaFalha(erro))
        setEstado('falhou')
        return null
      },
    )
  }, [])
  useEffect(() => {
    setEstado('lendo')
    void receber(tarefaId ? lerTarefa(tarefaId) : lerInicio(JSON.parse(textoDosFiltros)))
  }, [tarefaId, textoDosFiltros, receber])

  const tarefa = tarefaId ? resposta?.tarefa : null
  const corre = tarefa ? faltamEm(tarefa) > 0 : false
  useEffect(() => {
    if (!corre) return
    const relogio = window.setInterval(() => document.hidden || void receber(lerTarefa(tarefaId)), RELER_MS)
    return () => window.clearInterval(relogio)
  }, [corre, tarefaId, receber])

  const comecar = async (escolhida: AcaoEmMassa, { destino, ajustes }: ComQue) => {
    setEstado('lendo')
    const dados = {
      acao: escolhida,
      ...(!escolhidas && { filtros: textoDosFiltros }),
      ...(destino && { destino: JSON.stringify(destino) }),
      ...(ajustes && { ajustes: JSON.stringify(ajustes) }),
    }
    await seguir(pedirTarefa(dados, escolhidas))
  }
  /** To the task that was made. */
  const seguir = async (pedida: Promise<RespostaEmMassa>) => {
    const feita = await pedida.catch((erro: unknown) => {
      setFalha(chaveDaFalha(erro))
      return null
    })
    setEstado(feita ? 'pronto' : 'falhou')
    if (feita?.notice) avisar(feita.notice)
    if (feita?.tarefa) navigate(enderecoEmMassa({ tarefa: String(feita.tarefa.id) }))
  }
  const total = escolhidas?.length ?? resposta?.total ?? 0
  const alvo = escolhidas ? 'escolhidas' : Object.keys(filtros).length > 0 ? 'filtradas' : 'todas'

  return (
    <Raiz className="wa-eventos wa-eventos-largo">
      {estado === 'falhou' && <Mensagem tipo="erro">{mensagem(falha)}</Mensagem>}
      {!resposta && estado === 'lendo' && <Mensagem tipo="info">{t('retaguarda.carregando')}</Mensagem>}
      {tarefa && (
        <Andamento
          tarefa={tarefa}
          aoCancelar={() => void receber(pedirTarefa({ cancelar: tarefa.id }))}
          aoDesfazer={() => void seguir(pedirTarefa({ desfazer: tarefa.id }))}
        />
      )}
      {tarefaId > 0 && resposta?.tarefa === null && (
        <Mensagem tipo="info">{t('retaguarda.massa.inexistente')}</Mensagem>
      )}
      {!tarefaId && resposta && (
        <NovaTarefa
          alvo={t(`retaguarda.massa.${alvo}`, { total })}
          total={total}
          serve={resposta.serve}
          ocupado={estado === 'lendo'}
          menos={resposta.menos ?? []}
          aoComecar={(escolhida, comQue) => void comecar(escolhida, comQue)}
        />
      )}
      {!tarefaId && (resposta?.recentes ?? []).length > 0 && (
        <section className="wa-massa">
          <h2>{t('retaguarda.massa.recentes')}</h2>
          <ul className="wa-recentes">
            {resposta?.recentes?.map((recente) => (
              <li key={recente.id}>
                <Link to={enderecoEmMassa({ tarefa: String(recente.id) })}>
                  {acao(recente.acao)}: {t('retaguarda.status.empresas', { total: recente.total })}
                </Link>{' '}
                <span className="wa-suave wa-miudo">
                  {t('retaguarda.massa.por', {
                    autor: recente.autor,
                    quando: formatarMomento(recente.criadaEm, idioma),
                  })}
                  {recente.faltam > 0 && `, ${t('retaguarda.massa.faltam', { total: recente.faltam })}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Link className="wa-botao wa-botao-texto" to={enderecoDeVolta('ConfiguracaoWhatsApp')}>
        {t('conexao.voltar')}
      </Link>
    </Raiz>
  )
}

export default EmMassa
