import type { MensagemNaConversa } from '../../../resources/conversa/conversa-aberta.js'
import type { TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'
import { raizDoPainel } from '../base/endereco.js'

const COM_ARQUIVO: readonly TipoDeMensagem[] = ['imagem', 'audio', 'video', 'documento', 'figurinha']

export const temArquivo = ({ tipo, apagada }: MensagemNaConversa): boolean =>
  COM_ARQUIVO.includes(tipo) && !apagada

export const enderecoDaMidia = (id: string): string => `${raizDoPainel()}/whatsapp/mensagens/${id}/midia`

const MB = 1024 * 1024

/** "1,4 MB", "18 kB". */
export const tamanhoEmPalavras = (bytes: number, idioma: string): string => {
  const numero = (valor: number, casas: number) =>
    new Intl.NumberFormat(idioma, { maximumFractionDigits: casas }).format(valor)
  return bytes >= MB ? `${numero(bytes / MB, 1)} MB` : `${numero(Math.max(1, bytes / 1024), 0)} kB`
}

/** "1:05", "1:00:00". */
export const emMinutos = (segundos: number): string => {
  const [horas, minutos] = [Math.floor(segundos / 3600), Math.floor((segundos % 3600) / 60)]
  const dois = (numero: number) => String(numero).padStart(2, '0')
  return `${horas > 0 ? `${horas}:${dois(minutos)}` : minutos}:${dois(Math.floor(segundos % 60))}`
}
