import type { TipoDeMensagem } from '../../../resources/mensagem/mensagem.js'

/** What stands beside the words of what is no text. */
export const ICONE_DA_ESPECIE: Partial<Record<TipoDeMensagem, string>> = {
  imagem: 'Image',
  audio: 'Mic',
  video: 'Video',
  documento: 'FileText',
  figurinha: 'Smile',
  localizacao: 'MapPin',
  contato: 'User',
  enquete: 'BarChart2',
  voto: 'CheckSquare',
  produto: 'Tag',
  pedido: 'ShoppingCart',
  pagamento: 'DollarSign',
  convite: 'Users',
  evento: 'Calendar',
  chamada: 'Phone',
  chamada_perdida: 'PhoneMissed',
  anuncio: 'ExternalLink',
  pedido_de_numero: 'Phone',
  visualizacao_unica: 'EyeOff',
  protegida: 'Lock',
  desconhecido: 'HelpCircle',
}
