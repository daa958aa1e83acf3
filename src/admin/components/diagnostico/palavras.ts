import type {
  DadosDoMotivo,
  LinhaDoDiagnostico,
  Verificacao,
} from '../../../resources/configuracao-whatsapp/diagnostico.js'
import type { Motivo, Status } from '../../../resources/configuracao-whatsapp/status.js'
import type { EstadoSondado } from '../../../services/estado/sinais.js'
import { formatarMomento, formatarTelefone } from '../base/formatos.js'
import { useTextos } from '../base/textos.js'

type Textos = ReturnType<typeof useTextos>

type Dizer = (valor: string, textos: Textos) => [nome: string, dito: string]

/** Values that are codes, numbers or times, and how each is said. */
const DITOS: ReadonlyMap<string, Dizer> = new Map(
  Object.entries<Dizer>({
    quando: (valor, { idioma }) => ['quando', formatarMomento(valor, idioma)],
    numero: (valor) => ['numero', formatarTelefone(valor)],
    codigo: (valor, { mensagem }) => ['erro', mensagem(`erros.${valor}`)],
    de: (valor, { t }) => ['de', t(`diagnostico.verificacoes.${valor as Verificacao}`)],
    status: (valor, { t }) => ['status', t(`valores.status.${valor as Status}`)],
    servidor: (valor, { t }) => ['servidor', t(`diagnostico.servidores.${valor as EstadoSondado}`)],
    porque: (valor, { t }) => ['porque', dizerPorque(valor as Porque, t)],
  }),
)

type Porque = DadosDoMotivo['telefone_desconectado']['porque']

const dizerPorque = (porque: Porque, t: Textos['t']): string => {
  if (porque === 'desconhecido') return t('diagnostico.semMotivo')
  const motivo = t(`valores.motivo.${porque satisfies Motivo}`)
  return porque === 'banido' ? `${motivo} ${t('diagnostico.banido')}` : motivo
}

/** A finding in words. */
export const usePalavras = (): ((linha: LinhaDoDiagnostico) => string) => {
  const textos = useTextos()
  return ({ motivo, dados }) => {
    const ditos = Object.entries(dados).map(
      ([nome, valor]) => DITOS.get(nome)?.(String(valor), textos) ?? [nome, valor],
    )
    return textos.t(`diagnostico.motivos.${motivo}`, Object.fromEntries(ditos))
  }
}
