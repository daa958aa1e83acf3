import type { deModelos as dePtBR, modelos as ptBR } from '../pt-br/modelos.js'

/** Writing a template, and using one. */
export const modelos: typeof ptBR = {
  buscar: 'Search by name or text',
  vazia:
    'A template is a text to send again and again, such as a reminder. What differs per customer is a variable.',
  comoEscrever:
    'Put what differs each time between double braces, for example {{exemplo}}. Use letters, digits and _, no spaces.',
  previa: 'How the message arrives',
  variaveis: 'Variables: {{nomes}}',
  semVariaveis: 'No variables: the same message for everybody.',
  botao: 'Templates',
  titulo: 'Use a template',
  qual: 'Template',
  escolha: 'Choose a template',
  usar: 'Use this text',
  falta: 'Fill this in to use the template.',
  longo: 'With these values the message is longer than 4,096 characters. Shorten one of them.',
  nenhum: 'This company has no templates yet.',
  criar: 'Create a template',
  carregando: 'Loading the templates…',
  falhou: 'The templates could not be loaded.',
  tentar: 'Try again',
}

export const deModelos: typeof dePtBR = {
  mensagens: {
    variavelMalEscrita:
      'There are braces without a valid variable. Write it like {{nome}}, no spaces in the name.',
    modeloEmUso: 'This company already has a template with this name.',
    modelosDemais: 'This company already has 500 templates. Delete one before creating another.',
  },
  erros: {
    modelo_inexistente:
      'This company has no message template with this name. Check the name in the list of templates.',
    variaveis_faltando: 'This template lacks values for: {{variaveis}}.',
    variaveis_desconhecidas: 'This template has no such variables: {{variaveis}}.',
  },
}
